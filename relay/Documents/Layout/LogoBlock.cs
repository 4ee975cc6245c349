using Relay.Documents.Pictures;
using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>The shop's logo, centred, as large as it stays modest.</summary>
internal static class LogoBlock
{
    private const double MostWidth = 130;
    private const double MostHeight = 64;

    public static void Add(Sheet sheet, Picture picture, string name)
    {
        var scale = Math.Min(MostWidth / picture.Width, MostHeight / picture.Height);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        sheet.Add(BlockRole.Figure, height, [new PictureMark((PageWidth - width) / 2, 0, width, height, picture)], name);
        sheet.Space(Apart);
    }
}
