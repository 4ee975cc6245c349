using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Relay.Hosting;

/// <summary>fsync of a folder: without it a power cut may lose the name of a file whose content is safe. .NET cannot open folders, so the C library does.</summary>
internal static class FolderSync
{
    private const int ReadOnlyCloseOnExec = 0x80000;

    public static void Sync(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(path + '\0'), ReadOnlyCloseOnExec, 0), ownsHandle: true);
        if (folder.IsInvalid)
            throw new IOException($"A folder of the relay's data could not be opened to make it durable (errno {Marshal.GetLastPInvokeError()}).");
        RandomAccess.FlushToDisk(folder);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint Open(byte[] path, int flags, int mode);
}
