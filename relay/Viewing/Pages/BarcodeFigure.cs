using System.Globalization;
using System.Text;
using Relay.Documents;
using Relay.Documents.Codes;
using Relay.Hosting;

namespace Relay.Viewing.Pages;

/// <summary>The ticket's bar code, to be scanned from the phone, with its value in figures.</summary>
internal static class BarcodeFigure
{
    public static Html Of(Barcode? barcode, ReceiptTexts words)
    {
        if (barcode is null)
            return Html.None;
        var bars = barcode.Symbology == BarcodeSymbology.Ean13 ? Ean13.Encode(barcode.Value) : Code128.Encode(barcode.Value);
        return Html.Of($"""
            <figure class="barcode">{Html.When(barcode.Label is not null, () => Html.Of($"<p><bdi>{barcode.Label}</bdi></p>"))}
            {Html.When(bars is not null, () => Picture(bars!, words.Barcode + " " + barcode.Value))}
            <figcaption><bdi>{barcode.Value}</bdi></figcaption></figure>
            """);
    }

    /// <summary>Stretched to its place: only the widths of bars carry meaning. The quiet zones are the larger of both symbologies' own.</summary>
    private static Html Picture(bool[] bars, string alternative) => Html.Of($"""
        <svg viewBox="0 0 {bars.Length + (2 * Code128.QuietZone)} 1" preserveAspectRatio="none" role="img" aria-label="{alternative}"><path fill="#000" d="{Runs(bars)}"/></svg>
        """);

    private static string Runs(bool[] bars)
    {
        var path = new StringBuilder();
        for (var at = 0; at < bars.Length; at++)
        {
            var begin = at;
            while (at < bars.Length && bars[at])
                at++;
            if (at > begin)
                path.Append(CultureInfo.InvariantCulture, $"M{begin + Code128.QuietZone} 0h{at - begin}v1h-{at - begin}z");
        }
        return path.ToString();
    }
}
