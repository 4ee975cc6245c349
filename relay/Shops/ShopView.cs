namespace Relay.Shops;

/// <summary>A shop as its owner sees it.</summary>
/// <param name="Logo">A PNG in base64.</param>
internal sealed record ShopView(
    string ShopId, string Name, IReadOnlyList<string> Address, string? Phone, string? Email, string? Website,
    IReadOnlyList<ShopIdentifier> Identifiers, byte[]? Logo, string Language, string? Country, int RetentionDays,
    bool Recovery, string Landing, string? IdleText, int QrSeconds, IReadOnlyList<string> Choices, int? PrintSeconds, string? TimeZone,
    IReadOnlyList<OpeningSpan> OpeningHours, string MailDocument, IReadOnlyList<MailText> MailTexts, IReadOnlyList<ReprintReason> ReprintReasons,
    DateTimeOffset CreatedAt)
{
    public static ShopView Of(Shop shop) => new(
        shop.Id.Value, shop.Name, shop.Address, shop.Phone, shop.Email, shop.Website, shop.Identifiers, shop.Logo, shop.Language,
        shop.Country, shop.RetentionDays, shop.Recovery, shop.Landing, shop.IdleText, shop.QrSeconds, shop.Choices, shop.PrintSeconds, shop.TimeZone,
        shop.OpeningHours, shop.MailDocument, shop.MailTexts, shop.ReprintReasons, shop.CreatedAt);
}

/// <summary>A till in a list.</summary>
internal sealed record TillView(string TillId, string Name, DateTimeOffset CreatedAt)
{
    public static TillView Of(Till till) => new(till.Id.Value, till.Name, till.CreatedAt);
}

/// <summary>A key in a list: its public name only.</summary>
/// <param name="Till">Whose key it is; null for a key of the shop itself.</param>
internal sealed record KeyView(string Kid, string Scope, string? Till, DateTimeOffset CreatedAt)
{
    public static KeyView Of(ApiKey key) => new(key.Kid, KeyText.Word(key.Scope), key.Till?.Value, key.CreatedAt);
}

/// <summary>A new key, shown this once.</summary>
internal sealed record NewShopKey(string Kid, string ShopKey);

/// <summary>A till's new key, shown this once.</summary>
internal sealed record NewTillKey(string Kid, string TillId, string TillKey);
