using Microsoft.Extensions.Options;

namespace Relay.Hosting;

/// <summary>The relay's data folder: 0700, files in it 0600. Made at first run.</summary>
internal sealed class DataFolder(IOptions<RelayOptions> options)
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    public const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.DataFolder);

    /// <summary>Key files, kept apart from the database and to be left out of its backups.</summary>
    public string Keys => Folder("keys");

    /// <summary>A folder below the data folder, made when missing.</summary>
    public string Folder(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        MakeFolder(Path);
        MakeFolder(path);
        return path;
    }

    /// <summary>Writes a secret that must not be readable by others, durably and whole or not at all.</summary>
    public static void WriteSecret(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".new";
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OwnerFile;
        using (var file = new FileStream(temporary, how))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
        FolderSync.Sync(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
    }

    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerFolder);
    }
}
