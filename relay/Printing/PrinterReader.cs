using System.Net;
using Relay.Documents.Paper;
using Relay.Hosting.Json;
using Relay.Printing.Raw;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>Reads a printer's settings: all that is wrong with them is noted.</summary>
internal sealed class PrinterReader(JsonObjectReader reader, Caller caller, ShopDirectory shops, PrinterNetworks networks)
{
    private const int MostTills = 50;
    private const int PlainPort = 9100, TlsPort = 9143;
    private const int LeastCell = 8;

    /// <summary>A new printer; null where something is wrong.</summary>
    public Printer? New(string id, DateTimeOffset now)
    {
        var name = reader.Text("name", PrinterBody.NameLength, required: true);
        var protocol = reader.OneOf("protocol", PrinterWords.Protocols, required: true) is { } word ? PrinterWords.Protocol(word) : default;
        var narrow = Narrow();
        var printer = new Printer
        {
            Id = id, Shop = caller.Shop.Id, Name = name ?? "", Protocol = protocol, AddedAt = now, Tills = caller.Till is { } till ? [till.Id] : [],
            Width = narrow ? 58 : 80, Columns = narrow ? 32 : 48, Dots = narrow ? 384 : 576,
            CodePage = (protocol == PrinterProtocol.EscPosTcp ? PaperAlphabet.Cp858 : PaperAlphabet.Cp1252).Name,
            Address = protocol == PrinterProtocol.EscPosTcp ? Address(null) : null,
        };
        return Done(Read(printer));
    }

    /// <summary>What is absent stays; null where something is wrong.</summary>
    public Printer? Changed(Printer present)
    {
        var name = reader.Text("name", PrinterBody.NameLength, required: reader.Has("name"));
        var address = present.Address is { } old ? Address(old) : null;
        var width = reader.Has("width") ? (Narrow() ? 58 : 80) : present.Width;
        return Done(Read(present with { Name = name ?? present.Name, Address = address, Width = width }));
    }

    private Printer Read(Printer printer) => printer with
    {
        Tills = reader.Has("tills") ? Tills() : printer.Tills,
        Columns = reader.Integer("columns", 24, 64) ?? printer.Columns,
        Dots = reader.Integer("dots", 200, 832) ?? printer.Dots,
        CodePage = reader.OneOf("codePage", [.. Alphabets(printer.Protocol).Select(one => one.Name)]) ?? printer.CodePage,
        CodePageNumber = reader.Has("codePageNumber") ? reader.Integer("codePageNumber", 0, 255) : printer.CodePageNumber,
        NativeCodes = (reader.OneOf("codes", PrinterWords.Codes) ?? (printer.NativeCodes ? PrinterWords.Native : "")) == PrinterWords.Native,
        Cut = reader.OneOf("cut", PrinterWords.Cuts) is { } cut ? PrinterWords.Cut(cut) : printer.Cut,
        DrawerPin = Pin() ?? printer.DrawerPin,
        DrawerMilliseconds = reader.Integer("drawerMilliseconds", 50, 500) ?? printer.DrawerMilliseconds,
        DrawerOpenIsHigh = (reader.OneOf("drawerOpenLevel", PrinterWords.Levels) ?? (printer.DrawerOpenIsHigh ? "high" : "low")) == "high",
    };

    private Printer? Done(Printer printer)
    {
        if (printer.Dots / printer.Columns < LeastCell)
            reader.Refuse("columns", JsonCodes.OutOfRange, $"A character needs {LeastCell} dots: {printer.Dots} dots hold {printer.Dots / LeastCell} columns.");
        reader.Done();
        return reader.Errors.IsEmpty ? printer : null;
    }

    private bool Narrow()
    {
        var width = reader.Integer("width", 58, 80);
        if (width is not (null or 58 or 80))
            reader.Refuse("width", JsonCodes.InvalidValue, "Paper is 80 or 58 mm wide; other printers are described with columns and dots.");
        return width == 58;
    }

    private int? Pin()
    {
        var pin = reader.Integer("drawerPin", 2, 5);
        if (pin is 3 or 4)
            reader.Refuse("drawerPin", JsonCodes.InvalidValue, "A drawer hangs on pin 2 or 5.");
        return pin;
    }

    /// <summary>Star's printers have no page ISO 8859-15.</summary>
    private static IEnumerable<PaperAlphabet> Alphabets(PrinterProtocol protocol) =>
        protocol == PrinterProtocol.StarCloudPrnt ? PaperAlphabet.Printable.Except([PaperAlphabet.Latin9]) : PaperAlphabet.Printable;

    private PrinterAddress? Address(PrinterAddress? old)
    {
        var host = reader.Text("address", 45, required: old is null) ?? old?.Host;
        var tls = reader.Boolean("tls") ?? old?.Tls ?? false;
        var port = reader.Integer("port", 1, 65_535) ?? old?.Port ?? (tls ? TlsPort : PlainPort);
        var certificate = reader.Has("certificate") ? reader.Text("certificate", 64) : old?.Certificate;
        if (certificate is not null && (certificate.Length != 64 || !certificate.All(char.IsAsciiHexDigit)))
            reader.Refuse("certificate", JsonCodes.InvalidValue, "The SHA-256 of the printer's certificate is expected, as 64 hexadecimal digits.");
        if (host is null)
            return null;
        if (!IPAddress.TryParse(host, out var address))
            reader.Refuse("address", JsonCodes.InvalidValue, "An IP address is expected, such as 192.168.1.50.");
        else if (!networks.Allows(address))
            reader.Refuse("address", JsonCodes.InvalidValue, "The host's settings do not let the relay call this address (Relay:Printing:Networks).");
        return new PrinterAddress(address?.ToString() ?? host, port, tls, certificate);
    }

    private List<TillId> Tills()
    {
        var ids = reader.Texts("tills", MostTills, PrinterBody.NameLength, blank: false).Distinct(StringComparer.Ordinal).Select(id => new TillId(id)).ToList();
        for (var index = 0; index < ids.Count; index++)
            if (shops.Find(ids[index])?.Shop != caller.Shop.Id)
                reader.Errors.Add(reader.Pointer.Member("tills").Item(index), JsonCodes.InvalidValue, "The shop has no such till.");
        if (caller.Scope == KeyScope.Till)
            reader.Refuse("tills", JsonCodes.InvalidValue, "Whose jobs a printer prints is for a shop's key to say.");
        return ids;
    }
}
