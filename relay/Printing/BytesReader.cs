using Relay.Documents.Paper;
using Relay.Hosting.Json;
using Relay.Printing.Encoders;
using Relay.Printing.Jobs;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>What bytes a POS wants.</summary>
/// <param name="Reason">A word of <see cref="ReprintWords"/>.</param>
/// <param name="Cause">Why the drawer is opened; null where it is not.</param>
internal sealed record BytesWish(bool IsStar, PaperShape Shape, PrintOrder Order, DrawerKick Kick, string? Reason, string? Cause)
{
    /// <param name="content">Null for a drawer alone.</param>
    public byte[] Encode(PrintContent? content)
    {
        IReadOnlyList<PaperTicket> pages = content is null ? [] : [.. content.Documents.Select(one => PaperLayout.Lay(one.Document, Shape, one.Link))];
        var order = Order with { Pages = pages, Kick = Cause is null ? null : Kick };
        return IsStar ? StarPrntEncoder.Encode(order) : EscPosEncoder.Encode(order);
    }
}

/// <summary>Reads what bytes a POS wants; all that is wrong is noted.</summary>
internal sealed class BytesReader(JsonObjectReader reader, Shop shop)
{
    private const string EscPos = "escpos", StarPrnt = "starprnt";
    private const int LeastCell = 8;

    public BytesWish? Read()
    {
        var isStar = reader.OneOf("language", [EscPos, StarPrnt]) == StarPrnt;
        var width = reader.Integer("width", 58, 80);
        if (width is not (null or 58 or 80))
            reader.Refuse("width", JsonCodes.InvalidValue, "Paper is 80 or 58 mm wide; other printers are described with columns and dots.");
        var columns = reader.Integer("columns", 24, 64) ?? (width == 58 ? 32 : 48);
        var dots = reader.Integer("dots", 200, 832) ?? (width == 58 ? 384 : 576);
        if (dots / columns < LeastCell)
            reader.Refuse("columns", JsonCodes.OutOfRange, $"A character needs {LeastCell} dots: {dots} dots hold {dots / LeastCell} columns.");
        var alphabets = isStar ? PaperAlphabet.Printable.Except([PaperAlphabet.Latin9]) : PaperAlphabet.Printable;
        var codePage = reader.OneOf("codePage", [.. alphabets.Select(one => one.Name)]) ?? (isStar ? PaperAlphabet.Cp1252 : PaperAlphabet.Cp858).Name;
        var order = new PrintOrder([], null)
        {
            CodePageNumber = reader.Integer("codePageNumber", 0, 255),
            NativeCodes = reader.OneOf("codes", PrinterWords.Codes) != PrinterWords.Raster,
            Cut = reader.OneOf("cut", PrinterWords.Cuts) is { } cut ? PrinterWords.Cut(cut) : CutKind.Partial,
        };
        var pin = reader.Integer("drawerPin", 2, 5) ?? 2;
        if (pin is 3 or 4)
            reader.Refuse("drawerPin", JsonCodes.InvalidValue, "A drawer hangs on pin 2 or 5.");
        var kick = new DrawerKick(pin, reader.Integer("drawerMilliseconds", 50, 500) ?? 100);
        var reason = reader.OneOf("reason", ReprintWords.Of(shop));
        var opens = reader.Boolean("openDrawer") == true;
        var cause = reader.OneOf("cause", DrawerChannel.Causes) ?? (opens ? DrawerChannel.Payment : null);
        reader.Done();
        return reader.Errors.IsEmpty
            ? new BytesWish(isStar, new PaperShape(columns, dots, PaperAlphabet.Printable.First(one => one.Name == codePage)), order, kick, reason, cause) : null;
    }
}
