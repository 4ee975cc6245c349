using System.Text;
using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>Writes pages as plain ASCII, the least that any printer takes: codes as what they hold, no pictures.</summary>
internal static class PlainTextEncoder
{
    /// <summary>Null where a page holds what ASCII cannot say.</summary>
    public static byte[]? Encode(IReadOnlyList<PaperTicket> pages)
    {
        var lines = pages.SelectMany(page => page.Parts.SelectMany(part => Lines(part, page.Shape))).ToList();
        return lines.All(PaperAlphabet.Ascii.Holds) ? Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\n"))) : null;
    }

    private static IEnumerable<string> Lines(PaperPart part, PaperShape shape) => part switch
    {
        PaperLine line => [string.Concat(line.Runs.Select(run => run.Text))],
        PaperRule rule => [RuleText.Of(rule, shape)],
        PaperQr qr => qr.Text.Chunk(shape.Columns).Select(piece => new string(piece)),
        PaperSample sample => [PaperAlphabet.PlainAscii.Simplified(sample.Text)],
        _ => [],
    };
}
