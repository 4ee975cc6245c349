using Relay.Documents.Paper;
using Relay.Printing.Encoders;

namespace Relay.Printing.Jobs;

/// <summary>Lays a job out for a printer, in the language that is asked for.</summary>
internal static class PrintPages
{
    /// <summary>For a printer's own language.</summary>
    public static PrintOrder Order(FetchedJob job, Printer printer) =>
        new(Pages(job, printer.Shape), job.Kick ? printer.Kick : null) { Cut = printer.Cut, NativeCodes = printer.NativeCodes, CodePageNumber = printer.CodePageNumber };

    /// <summary>As a picture of dots; copies stand below each other.</summary>
    public static byte[] Png(FetchedJob job, Printer printer)
    {
        var pages = Pages(job, printer.Shape with { Alphabet = PaperAlphabet.All }).Select(PaperPainter.Page).ToList();
        var whole = new DotMatrix(printer.Dots, pages.Sum(page => page.Height));
        var top = 0;
        foreach (var page in pages)
        {
            whole.Draw(page, 0, top);
            top += page.Height;
        }
        return DotPng.Write(whole);
    }

    /// <summary>As plain text; null where it cannot be said in ASCII.</summary>
    public static byte[]? Text(FetchedJob job, Printer printer) =>
        PlainTextEncoder.Encode(Pages(job, printer.Shape with { Alphabet = PaperAlphabet.PlainAscii, HasLarge = false }));

    private static List<PaperTicket> Pages(FetchedJob job, PaperShape shape) => job.Content switch
    {
        { Test: { } test } => [test.Page.Lay(shape, test.Link)],
        { } content => [.. content.Documents.Select(one => PaperLayout.Lay(one.Document, shape, one.Link)).SelectMany(page => Enumerable.Repeat(page, content.Copies))],
        _ => [],
    };
}
