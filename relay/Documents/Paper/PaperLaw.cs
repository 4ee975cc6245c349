using System.Collections.Frozen;

namespace Relay.Documents.Paper;

/// <summary>What a country says of receipts on paper. Nowhere may paper be refused to a customer who asks.</summary>
/// <param name="NeedsRequest">Whether paper comes only when a customer asks, or the ticket's <see cref="LegalClass"/> wants it: never by itself, never after a time.</param>
/// <param name="Source">Where that is written.</param>
internal sealed record PaperLaw(bool NeedsRequest, string Source)
{
    private static readonly PaperLaw None = new(false, "No rule is known.");

    private static readonly PaperLaw French = new(
        true, "Code de l'environnement, L.541-15-10 IV and D.541-371: systematic printing is forbidden since 1 August 2023, but for guarantees, weighed goods, services, "
            + "hotel and restaurant notes, failed or credited card operations, and automats.");

    private static readonly FrozenDictionary<string, PaperLaw> ByCountry = new Dictionary<string, PaperLaw>
    {
        // France, and the overseas places that its code applies to.
        ["FR"] = French, ["GP"] = French, ["MQ"] = French, ["GF"] = French, ["RE"] = French, ["YT"] = French,
        ["DE"] = new(false, "Abgabenordnung, section 146a (2): a receipt must be offered for every sale, on paper or, with consent, as data."),
        ["AT"] = new(false, "Bundesabgabenordnung, section 132a: a receipt must be given and taken; from 1 October 2026 a QR or link is enough, paper on request."),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="country">ISO 3166-1 alpha-2; null where the shop has not said.</param>
    public static PaperLaw For(string? country) => country is not null && ByCountry.TryGetValue(country, out var rule) ? rule : None;

    /// <summary>Whether a ticket may come out although nobody asked for paper: by itself, or when a time is over.</summary>
    public bool AllowsUnasked(LegalClass legal) => !NeedsRequest || legal != LegalClass.None;
}
