using Relay.Hosting;

namespace Relay.Storage;

/// <summary>Keeps a second relay, or a command, out of a data folder in use. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = "lock";

    private readonly FileStream _file;

    /// <exception cref="StartupRefusedException">Another process has the folder, or it cannot be written.</exception>
    public FolderLock(DataFolder folder)
    {
        try
        {
            DataFolder.MakeFolder(folder.Path);
            var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                how.UnixCreateMode = DataFolder.OwnerFile;
            _file = new FileStream(Path.Combine(folder.Path, Name), how);
            // A read-only file system lets an existing file be opened on some systems; only a write tells.
            _file.SetLength(0);
            _file.WriteByte((byte)'\n');
            _file.Flush(flushToDisk: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"The data folder {folder.Path} cannot be written: the relay's user lacks the right to.");
        }
        catch (IOException refused)
        {
            throw new StartupRefusedException(
                $"The data folder {folder.Path} is in use by another relay, or it cannot be written: {refused.Message}");
        }
    }

    public void Dispose() => _file.Dispose();
}
