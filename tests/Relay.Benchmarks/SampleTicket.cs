using System.Globalization;
using System.Text;

namespace Relay.Benchmarks;

/// <summary>Ever new receipts of 30 lines: a constant input would find every cache warm and look cheaper than it is.</summary>
internal static class SampleTicket
{
    private static readonly string[] Goods =
        ["Pâtes penne 500 g", "Lait demi-écrémé 1 L", "Œufs plein air x12", "Beurre doux 250 g", "Comté AOP affiné 12 mois", "Thé vert 20 sachets", "Jambon supérieur 4 tr.", "Café moulu 250 g"];

    public static string Json(int seed, int lines = 30)
    {
        var text = new StringBuilder();
        var total = 0m;
        text.Append(CultureInfo.InvariantCulture, $$"""{"number":"{{seed:D8}}","issuedAt":"2026-11-22T10:00:00+01:00","language":"fr","currency":"EUR","store":{"name":"Épicerie des Quatre-Vents","address":["Z.A. Les Aulnes","35400 Saint-Malo"],"identifiers":[{"label":"SIRET","value":"81234567800029"}]},"register":{"id":"07","operator":"0412"},"lines":[""");
        for (var line = 0; line < lines; line++)
        {
            var mixed = unchecked((uint)((seed * 2654435761L) + (line * 40503L)));
            var quantity = 1 + (mixed % 3);
            var price = 0.5m + (mixed % 1500 / 100m);
            total += quantity * price;
            text.Append(line == 0 ? "" : ",").Append(CultureInfo.InvariantCulture,
                $$"""{"quantity":{{quantity}},"description":"{{Goods[mixed % Goods.Length]}} {{mixed % 97}}","sku":"32{{mixed:D11}}","unitPrice":{{price}},"total":{{quantity * price}},"taxCode":"1"}""");
        }
        text.Append(CultureInfo.InvariantCulture, $$"""],"total":{{total}},"payments":[{"label":"CB sans contact","amount":{{total}}}],"taxes":[{"code":"1","rate":5.5,"net":{{total}},"tax":0,"gross":{{total}}}],"barcode":{"symbology":"code128","value":"{{seed:D12}}"},"messages":["Merci de votre visite."]}""");
        return text.ToString();
    }
}
