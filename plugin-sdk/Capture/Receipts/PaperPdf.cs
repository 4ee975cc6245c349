using System.Globalization;
using System.IO.Compression;
using System.Text;
using Capture.Paper;

namespace Capture.Receipts;

/// <summary>Writes a sheet as a PDF of one page, 80 mm wide and as long as it is: text in Courier, which every reader has, pictures, QR codes and bars as they would print.</summary>
internal sealed class PaperPdf
{
    private const double PageWidth = 226.77, Margin = 11.3, DotsPerPoint = 203 / 72.0, CourierWidth = 0.6, LineHeight = 10.6, BarHeight = 40, BarModule = 0.85;

    private readonly StringBuilder _page = new();
    private readonly List<PaperImage> _images = [];
    private readonly double _size;
    private double _y;

    private PaperPdf(int columns, double height)
    {
        _size = (PageWidth - (2 * Margin)) / columns / CourierWidth;
        _y = height - Margin;
    }

    /// <summary>Null where a character is not in Courier's code page (1252): such a receipt goes out as data only.</summary>
    public static byte[]? TryWrite(PaperSheet sheet, int columns)
    {
        var latin = Encoding.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            var height = (2 * Margin) + sheet.Parts.Sum(HeightOf);
            var pdf = new PaperPdf(columns, height);
            foreach (var part in sheet.Parts)
                pdf.Draw(part, latin);
            return pdf.File(height);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static double HeightOf(PaperPart part) => part switch
    {
        PaperRow row => LineHeight * row.Runs.Select(run => run.Height).DefaultIfEmpty(1).Max(),
        PaperImage image => Math.Min(1, (PageWidth - (2 * Margin)) / (image.Width / DotsPerPoint)) * image.Height / DotsPerPoint,
        PaperQr => 90,
        PaperBarcode bars => LineHeight + (BarModules.Of(bars.Kind, bars.Text) is null ? 0 : BarHeight),
        _ => LineHeight,
    };

    private void Draw(PaperPart part, Encoding latin)
    {
        _y -= HeightOf(part);
        switch (part)
        {
            case PaperRow row: DrawRow(row, latin); break;
            case PaperImage image: DrawImage(image); break;
            case PaperQr qr: DrawQr(qr); break;
            case PaperBarcode bars: DrawBars(bars, latin); break;
        }
    }

    private void DrawRow(PaperRow row, Encoding latin)
    {
        var width = row.Runs.Select(run => (run.Column + (run.Text.Length * run.Width)) * _size * CourierWidth).DefaultIfEmpty(0).Max();
        foreach (var run in row.Runs)
        {
            var text = Convert.ToHexString(latin.GetBytes(Plain(run.Text)));
            Say($"BT /F{(run.Bold ? 2 : 1)} {_size * run.Height:0.###} Tf {100.0 * run.Width / run.Height:0.#} Tz 1 0 0 1 {Left(row.Side, width) + (run.Column * _size * CourierWidth):0.##} {_y + 2.5:0.##} Tm <{text}> Tj ET");
        }
    }

    /// <summary>Lines and boxes, which Courier has not, as a typewriter draws them.</summary>
    private static string Plain(string text) => new([.. text.Select(symbol => symbol switch
    {
        '─' or '╌' => '-',
        '═' => '=',
        >= '\u2500' and <= '\u257F' => '+',
        >= '\u2580' and <= '\u259F' => '#',
        _ => symbol,
    })]);

    private void DrawImage(PaperImage image)
    {
        _images.Add(image);
        var height = HeightOf(image);
        var width = height * image.Width / image.Height;
        Say($"q {width:0.##} 0 0 {height:0.##} {Left(image.Side, width):0.##} {_y:0.##} cm /I{_images.Count} Do Q");
    }

    private void DrawQr(PaperQr qr)
    {
        var code = QrCode.Of(qr.Text);
        var module = (HeightOf(qr) - 8) / code.Size;
        var left = Left(qr.Side, code.Size * module);
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++)
                if (code[row, column])
                    Say($"{left + (column * module):0.###} {_y + 4 + ((code.Size - 1 - row) * module):0.###} {module:0.###} {module:0.###} re");
        Say($"f");
    }

    /// <summary>Bars, and their text below.</summary>
    private void DrawBars(PaperBarcode bars, Encoding latin)
    {
        if (BarModules.Of(bars.Kind, bars.Text) is { } modules)
        {
            var module = Math.Min(BarModule, (PageWidth - (2 * Margin)) / (modules.Length + (2 * BarModules.Quiet)));
            var left = Left(bars.Side, (modules.Length + (2 * BarModules.Quiet)) * module) + (BarModules.Quiet * module);
            for (var at = 0; at < modules.Length; at++)
                if (modules[at])
                    Say($"{left + (at * module):0.###} {_y + LineHeight:0.##} {module:0.###} {BarHeight - 2:0.##} re");
            Say($"f");
        }
        DrawRow(new PaperRow(bars.Side, [new PaperRun(0, bars.Text, false, 1, 1)]), latin);
    }

    private static double Left(int side, double width) => side switch { 1 => (PageWidth - width) / 2, 2 => PageWidth - Margin - width, _ => Margin };

    private void Say(FormattableString text) => _page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private byte[] File(double height)
    {
        var images = string.Concat(_images.Select((_, index) => $"/I{index + 1} {7 + index} 0 R "));
        var file = new PdfObjects();
        file.Add("<</Type/Catalog/Pages 2 0 R>>");
        file.Add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.Add(FormattableString.Invariant($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PageWidth} {height:0.##}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>/XObject<<{images}>>>>>>"));
        file.Add("<<", Packed(Encoding.ASCII.GetBytes(_page.ToString())));
        file.Add("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>");
        file.Add("<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>");
        foreach (var image in _images)
            file.Add($"<</Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]", Packed(image.Bits));
        return file.ToBytes();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
