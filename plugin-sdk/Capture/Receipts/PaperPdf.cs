using System.Globalization;
using System.IO.Compression;
using System.Text;
using Capture.Paper;

namespace Capture.Receipts;

/// <summary>Writes a sheet as a PDF: a picture of the paper, dot by dot, and behind it the text unseen, for those who search, copy or listen.</summary>
internal sealed class PaperPdf
{
    private const double PointsPerDot = 72 / 203.0;
    private const int Margin = 16;

    /// <summary>PDF 1.4 allows pages of 14,400 points, some 5 m (ISO 32000-1, annex C); longer paper goes on on the next page.</summary>
    private const int LongestPage = 40_000;

    /// <summary>Courier's characters are 0.6 em wide.</summary>
    private const double CourierWidth = 0.6;

    private static readonly Encoding Latin = Encoding.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ExceptionFallback);

    private readonly PdfObjects _file = new();
    private readonly PaperDots _paper;
    private readonly int _width;
    private int _next = FirstPage;

    /// <summary>Number of the first page's object, after catalog, pages and font; each page has three.</summary>
    private const int FirstPage = 4, ObjectsOfAPage = 3;

    private PaperPdf(int width) => (_width, _paper) = (width, new PaperDots(width));

    /// <param name="columns">Characters in a line.</param>
    public static byte[] Write(PaperSheet sheet, int columns)
    {
        var pdf = new PaperPdf(PaperDots.WidthOf(sheet, columns));
        var pages = Pages(sheet, pdf._paper).ToList();
        pdf._file.Add("<</Type/Catalog/Pages 2 0 R>>");
        var kids = string.Join(' ', pages.Select((_, page) => $"{FirstPage + (page * ObjectsOfAPage)} 0 R"));
        pdf._file.Add($"<</Type/Pages/Kids[{kids}]/Count {pages.Count}>>");
        pdf._file.Add("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>");
        foreach (var page in pages)
            pdf.Add(page);
        return pdf._file.ToBytes();
    }

    private static IEnumerable<List<(PaperPart Part, Dots Dots)>> Pages(PaperSheet sheet, PaperDots paper)
    {
        var page = new List<(PaperPart, Dots)>();
        var height = 0;
        foreach (var part in sheet.Parts)
        {
            var dots = paper.Draw(part);
            if (page.Count > 0 && height + dots.Height > LongestPage)
            {
                yield return page;
                (page, height) = ([], 0);
            }
            page.Add((part, dots));
            height += dots.Height;
        }
        yield return page;
    }

    private void Add(List<(PaperPart Part, Dots Dots)> parts)
    {
        var height = parts.Sum(part => part.Dots.Height);
        var picture = new Dots(_width, Math.Max(1, height));
        var text = new StringBuilder();
        var top = 0;
        foreach (var (part, dots) in parts)
        {
            picture.Put(dots, 0, top);
            Say(text, part, height + Margin - top - dots.Height);
            top += dots.Height;
        }
        var (wide, high) = (Points(_width + (2 * Margin)), Points(picture.Height + (2 * Margin)));
        _file.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide} {high}]/Contents {_next + 1} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</I1 {_next + 2} 0 R>>>>>>");
        _file.Add("<<", Packed(Encoding.ASCII.GetBytes($"{text}q {Points(picture.Width)} 0 0 {Points(picture.Height)} {Points(Margin)} {Points(Margin)} cm /I1 Do Q\n")));
        _file.Add($"<</Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]", Packed(picture.Bits));
        _next += ObjectsOfAPage;
    }

    /// <summary>A part's text where it stands, unseen (text rendering mode 3).</summary>
    private void Say(StringBuilder text, PaperPart part, int bottom)
    {
        var row = part switch
        {
            PaperRow printed => printed,
            PaperBarcode bars => new PaperRow(bars.Side, [new PaperRun(0, bars.Text, PaperStyle.Usual)]),
            PaperQr qr => new PaperRow(qr.Side, [new PaperRun(0, qr.Text, PaperStyle.Usual)]),
            _ => null,
        };
        foreach (var run in row?.Runs ?? [])
        {
            var size = run.Style.DotsHigh;
            var stretch = 100 * run.Style.DotsWide / (size * CourierWidth);
            var shown = Latin.GetBytes(run.Text);
            var isWhole = Latin.GetString(shown) == run.Text;
            // What Courier's code page has not is said beside it (ISO 32000-1, 14.9.4).
            text.Append(isWhole ? "" : $"/Span<</ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(run.Text))}>>>BDC\n");
            text.Append(CultureInfo.InvariantCulture, $"BT 3 Tr /F1 {Points(size)} Tf {stretch:0.#} Tz 1 0 0 1 {Points(Margin + _paper.LeftOf(row!) + run.Left)} {Points(bottom + 8)} Tm <{Convert.ToHexString(shown)}> Tj ET\n");
            text.Append(isWhole ? "" : "EMC\n");
        }
    }

    private static string Points(int dots) => (dots * PointsPerDot).ToString("0.###", CultureInfo.InvariantCulture);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
