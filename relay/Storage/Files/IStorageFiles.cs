namespace Relay.Storage.Files;

/// <summary>The few things storage asks of a disk. The real one is <see cref="DiskFiles"/>; tests have one that loses power.
/// Names are relative to the data folder, with <c>/</c>.</summary>
internal interface IStorageFiles
{
    /// <summary>Opens for reading and writing; made when missing, readable by its owner only. Its name is durable after <see cref="SyncFolder"/>.</summary>
    IStorageFile Open(string name);

    /// <summary>Opens for reading; null when there is no such file.</summary>
    IStorageFile? OpenRead(string name);

    bool Exists(string name);

    /// <summary>Names of the files in a folder, without the folder; none when the folder is missing.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>Names of the folders in a folder.</summary>
    IReadOnlyList<string> Folders(string folder);

    void MakeFolder(string folder);

    /// <summary>Makes the names in a folder durable: what was made, moved or deleted there. <c>""</c> is the data folder itself.</summary>
    void SyncFolder(string folder);

    /// <summary>Renames a file over another.</summary>
    void Move(string from, string to);

    void Delete(string name);

    /// <summary>Deletes a folder with its files.</summary>
    void DeleteFolder(string folder);

    /// <summary>Bytes that may still be written.</summary>
    long FreeBytes { get; }
}

/// <summary>One open file. Reads and writes name their place, so that threads do not disturb each other.</summary>
internal interface IStorageFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills the buffer as far as the file goes.</summary>
    /// <returns>Bytes read.</returns>
    int Read(long offset, Span<byte> buffer);

    void Write(long offset, ReadOnlySpan<byte> bytes);

    void SetLength(long length);

    /// <summary>Returns when all that was written is on the disk (fsync).</summary>
    void Sync();
}
