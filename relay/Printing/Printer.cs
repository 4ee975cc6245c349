using System.Text.Json.Serialization;
using Relay.Documents.Paper;
using Relay.Printing.Encoders;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>How a printer is reached. The numbers are stored.</summary>
internal enum PrinterProtocol
{
    /// <summary>It asks the relay, over HTTP.</summary>
    StarCloudPrnt = 1,

    /// <summary>It asks the relay, over HTTP.</summary>
    EpsonServerDirect = 2,

    /// <summary>The relay, on the shop's own network, calls it: ESC/POS over TCP, plain or TLS.</summary>
    EscPosTcp = 3,
}

/// <summary>A receipt printer of a shop. The secret of its address is stored as a SHA-256 only.</summary>
internal sealed record Printer
{
    public required string Id { get; init; }
    public required ShopId Shop { get; init; }

    /// <summary>Whose jobs it prints; empty: every till's of the shop that has no printer of its own.</summary>
    public IReadOnlyList<TillId> Tills { get; init; } = [];

    public required string Name { get; init; }
    public required PrinterProtocol Protocol { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Of the secret in its address; null where the relay calls the printer.</summary>
    public byte[]? SecretHash { get; init; }

    /// <summary>Where the relay calls it; null where it asks the relay.</summary>
    public PrinterAddress? Address { get; init; }

    /// <summary>Millimetres of the paper: 80 or 58.</summary>
    public int Width { get; init; } = 80;

    public required int Columns { get; init; }
    public required int Dots { get; init; }

    /// <summary>The name of a <see cref="PaperAlphabet"/>.</summary>
    public required string CodePage { get; init; }

    /// <summary>The printer's own number of that code page, where it is not the usual one.</summary>
    public int? CodePageNumber { get; init; }

    /// <summary>Whether the printer draws QR and bar codes; else they come as dots.</summary>
    public bool NativeCodes { get; init; } = true;

    public CutKind Cut { get; init; } = CutKind.Partial;

    /// <summary>2 or 5.</summary>
    public int DrawerPin { get; init; } = 2;

    public int DrawerMilliseconds { get; init; } = 100;

    /// <summary>What the drawer's contact says when it is open: it depends on the drawer.</summary>
    public bool DrawerOpenIsHigh { get; init; } = true;

    [JsonIgnore]
    public PaperShape Shape => new(Columns, Dots, PaperAlphabet.Printable.First(alphabet => alphabet.Name == CodePage));

    [JsonIgnore]
    public DrawerKick Kick => new(DrawerPin, DrawerMilliseconds);
}

/// <summary>Where the relay calls a printer.</summary>
/// <param name="Host">An IP address.</param>
/// <param name="Tls">Whether the line is encrypted; printers bring certificates that nobody signed.</param>
/// <param name="Certificate">SHA-256 of the printer's certificate in hex; null takes any, which keeps listeners out but not impostors.</param>
internal sealed record PrinterAddress(string Host, int Port, bool Tls, string? Certificate);
