using Relay.Hosting;

namespace Relay.Storage.Files;

/// <summary>The data folder on a real disk: folders 0700, files 0600.</summary>
internal sealed class DiskFiles : IStorageFiles
{
    private readonly string _root;

    public DiskFiles(string root) => _root = root;

    public DiskFiles(DataFolder folder)
        : this(folder.Path)
    {
    }

    public long FreeBytes
    {
        get
        {
            try
            {
                return new DriveInfo(_root).AvailableFreeSpace;
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // A disk that does not answer takes nothing.
                return 0;
            }
        }
    }

    public IStorageFile Open(string name)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
            Create(path);
        return new DiskFile(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
    }

    public IStorageFile? OpenRead(string name)
    {
        try
        {
            return new DiskFile(File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Exists(string name) => File.Exists(PathOf(name));

    public IReadOnlyList<string> Files(string folder) => Names(folder, Directory.EnumerateFiles);

    public IReadOnlyList<string> Folders(string folder) => Names(folder, Directory.EnumerateDirectories);

    public void MakeFolder(string folder) => DataFolder.MakeFolder(PathOf(folder));

    public void SyncFolder(string folder) => FolderSync.Sync(PathOf(folder));

    public void Move(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    public void Delete(string name) => File.Delete(PathOf(name));

    public void DeleteFolder(string folder) => Directory.Delete(PathOf(folder), recursive: true);

    private static void Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = DataFolder.OwnerFile;
        new FileStream(path, how).Dispose();
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    private List<string> Names(string folder, Func<string, IEnumerable<string>> list) =>
        Directory.Exists(PathOf(folder)) ? [.. list(PathOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
}
