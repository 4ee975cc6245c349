using Relay.Documents;
using Relay.Hosting;

namespace Relay.Viewing.Pages;

/// <summary>The ticket's bar code with its value in words.</summary>
internal static class BarcodeFigure
{
    public static Html Of(Barcode? barcode, ReceiptTexts words) =>
        barcode is null ? Html.None : Html.Of($"""
            <figure class="barcode"><figcaption>{Html.When(barcode.Label is not null, () => Html.Of($"<bdi>{barcode.Label}</bdi> "))}<span class="visually-hidden">{words.Barcode}</span> <bdi>{barcode.Value}</bdi></figcaption></figure>
            """);
}
