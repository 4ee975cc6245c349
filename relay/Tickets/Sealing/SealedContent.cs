using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Relay.Tickets.Sealing;

/// <summary>The plain bytes of a sealed body: the header as one line of JSON, a line feed, the files one after the other, zeros.</summary>
internal sealed record SealedContent(SealedHeader Header, TicketFiles Files)
{
    private const int HeaderVersion = 1;

    /// <summary>Joins header and files, and fills up with zeros; the header's version and list of files are filled in here.</summary>
    /// <param name="pdf">The first file's <see cref="Describe"/>: its hash is also part of the answer, and made once.</param>
    public static PackedContent Pack(SealedHeader header, TicketFiles files, SealedFile pdf)
    {
        var all = files.All;
        var line = JsonSerializer.SerializeToUtf8Bytes(
            header with { V = HeaderVersion, Files = [pdf, .. all.Skip(1).Select((file, at) => Describe(TicketFiles.Names[at + 1], file))] },
            SealingJson.Default.SealedHeader);
        var content = new PackedContent(TicketSeal.PaddedLength(line.Length + 1 + all.Sum(file => file.Length)));
        var rest = content.Bytes;
        line.CopyTo(rest);
        rest[line.Length] = (byte)'\n';
        rest = rest[(line.Length + 1)..];
        foreach (var file in all)
        {
            file.CopyTo(rest);
            rest = rest[file.Length..];
        }
        rest.Clear();
        return content;
    }

    /// <summary>Takes header and files apart again and compares each file with its hash.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Pack"/> makes.</exception>
    public static SealedContent Unpack(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)'\n');
        if (end < 0 || Read(content[..end]) is not { V: HeaderVersion, Files: not null } header || header.Files.Count != TicketFiles.Names.Count)
            throw new InvalidDataException("A sealed ticket's header cannot be read.");
        var files = new byte[header.Files.Count][];
        var rest = content[(end + 1)..];
        for (var at = 0; at < files.Length; at++)
        {
            var described = header.Files[at];
            if (described.Bytes < 0 || described.Bytes > rest.Length || described.Name != TicketFiles.Names[at])
                throw new InvalidDataException("A sealed ticket's files do not fit its header.");
            files[at] = rest[..described.Bytes].ToArray();
            if (Describe(described.Name, files[at]) != described)
                throw new InvalidDataException("A sealed ticket's file does not have the hash that its header names.");
            rest = rest[described.Bytes..];
        }
        return new SealedContent(header, new TicketFiles(files[0], files[1], files[2], files[3]));
    }

    public static SealedFile Describe(string name, ReadOnlySpan<byte> file) =>
        new(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));

    private static SealedHeader? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, SealingJson.Default.SealedHeader);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A sealed ticket's header cannot be read.", exception);
        }
    }
}

/// <summary>A ticket's plain bytes on their way into its seal, in rented room that is zeroed when they are disposed.</summary>
/// <param name="length">Bytes of them, at least 1.</param>
internal sealed class PackedContent(int length) : IDisposable
{
    private byte[] _room = ArrayPool<byte>.Shared.Rent(length);

    public Span<byte> Bytes => _room.AsSpan(0, length);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(Bytes);
        ArrayPool<byte>.Shared.Return(_room);
        _room = [];
        length = 0;
    }
}
