using System.Text;

namespace FolderTill;

/// <summary>The folder and what lies in it.</summary>
internal sealed class PdfFolder
{
    /// <summary>The end mark stands within this many of the last bytes; some programs write a little after it.</summary>
    private const int Tail = 1024;

    private readonly string _folder;

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public PdfFolder(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "sent"));
        Directory.CreateDirectory(Path.Combine(_folder, "refused"));
    }

    /// <summary>The PDFs that are there, oldest first. Looked for anew each time: notices of changes get lost on network drives.</summary>
    public IReadOnlyList<FileInfo> Files() =>
        [.. new DirectoryInfo(_folder).EnumerateFiles("*.pdf").OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>The bytes of a file that is complete; null while its driver still writes it.</summary>
    public static byte[]? ReadComplete(FileInfo file)
    {
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return IsComplete(bytes) ? bytes : null;
        }
        catch (IOException)
        {
            // The driver has it open: looked at again soon.
            return null;
        }
    }

    /// <summary>Begins as a PDF and ends as one.</summary>
    public static bool IsComplete(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) && Encoding.Latin1.GetString(bytes[Math.Max(0, bytes.Length - Tail)..]).Contains("%%EOF", StringComparison.Ordinal);

    /// <summary>Puts a file away, with a text beside it. A file of the same name makes room.</summary>
    public void PutAway(FileInfo file, bool sent, string text)
    {
        var target = Path.Combine(_folder, sent ? "sent" : "refused", file.Name);
        File.WriteAllText(Path.ChangeExtension(target, ".txt"), text + "\n");
        file.MoveTo(target, overwrite: true);
    }
}
