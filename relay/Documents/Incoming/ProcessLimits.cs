using System.Runtime.InteropServices;

namespace Relay.Documents.Incoming;

/// <summary>Limits that a process sets on itself and cannot take back (setrlimit). The kernel keeps them; on systems other than Linux there are none.</summary>
internal static class ProcessLimits
{
    // Numbers and meanings from Linux's asm-generic/resource.h and getrlimit(2); the same on x86-64 and arm64.
    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    /// <summary>What .NET itself needs beyond its heap: code, threads' own memory, zlib.</summary>
    private const ulong RuntimeBytes = 192UL << 20;

    /// <param name="heapBytes">Of the managed heap; its own limit is set by who starts the process.</param>
    /// <param name="seconds">Of processor time.</param>
    /// <exception cref="IOException">The kernel refuses.</exception>
    public static void Set(long heapBytes, int seconds)
    {
        if (!OperatingSystem.IsLinux())
            return;
        Limit(Cpu, (ulong)seconds);
        Limit(FileSize, 0);
        Limit(Core, 0);
        Limit(Data, (ulong)heapBytes + RuntimeBytes);
    }

    private static void Limit(int resource, ulong most)
    {
        var limit = new Bounds { Soft = most, Hard = most };
        if (SetLimit(resource, ref limit) != 0)
            throw new IOException($"A limit could not be set (errno {Marshal.GetLastPInvokeError()}).");
    }

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetLimit(int resource, ref Bounds limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Bounds
    {
        public ulong Soft;
        public ulong Hard;
    }
}
