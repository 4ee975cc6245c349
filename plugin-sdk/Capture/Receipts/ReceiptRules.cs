using System.Text.RegularExpressions;

namespace Capture.Receipts;

/// <summary>How a shop's receipts say their number and their total: the first group of each expression. Of several totals the last one counts.</summary>
internal sealed record ReceiptRules(Regex Number, Regex Total)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What receipts in English, French, German, Spanish, Italian and Dutch say.</summary>
    public static ReceiptRules Usual { get; } = new(
        new Regex(
            @"\b(?:ticket|receipt|invoice|facture|re[cç]u|beleg|bon|rechnung|factura|scontrino|documento|kassabon)\s*(?:n[o°º.]*|nr\.?|num\w*|#|-nr\.?)?\s*[:#]?\s*([A-Z]{0,4}[-/]?\d[\w/-]*)",
            Options, Patience),
        new Regex(
            @"^\W*(?:grand\s+|net\s+)?(?:total|totale|totaal|summe|gesamt\w*|à\s*payer|a\s*payer|zu\s*zahlen|importe|te\s*betalen|amount\s*due|montant(?:\s*(?:total|d[uû]))?)(?:\s*(?:ttc|eur|€|to\s*pay|due|à\s*payer|a\s*pagar))*\W*?(-?\d[\d .,'’\u00A0\u202F]*[.,]\d{2}|-?\d+)\s*(?:€|eur|chf|£|\$)?\s*\w?$",
            Options, Patience));

    /// <summary>A rule that a shop gives itself.</summary>
    /// <exception cref="ArgumentException">It is no expression, or has no group for what it finds.</exception>
    public static Regex Rule(string expression) =>
        new Regex(expression, Options, Patience) is var rule && rule.GetGroupNumbers().Contains(1)
            ? rule : throw new ArgumentException("What it finds stands in parentheses, such as No (\\d+).");
}
