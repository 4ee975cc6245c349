using Relay.Hosting;
using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>A change of a shop's settings as a merge patch (RFC 7396): what is absent stays, <c>null</c> clears or goes back to the default.</summary>
internal sealed class ShopPatch
{
    private static readonly string[] Landings = ["pdf", "page"];
    private static readonly string[] MailDocuments = ["attached", "link"];

    private readonly List<Func<Shop, Shop>> _changes = [];
    private readonly JsonObjectReader _body;

    private ShopPatch(JsonObjectReader body) => _body = body;

    /// <summary>The patch; null when something is wrong, which the reader's errors name.</summary>
    public static ShopPatch? Read(JsonObjectReader body, LimitOptions limits)
    {
        var patch = new ShopPatch(body);
        patch.ReadIdentity();
        patch.ReadBehaviour(limits);
        patch.ReadMail();
        patch.ReadDisplays();
        body.Done();
        return body.Errors.IsEmpty ? patch : null;
    }

    public Shop Apply(Shop shop) => _changes.Aggregate(shop, (changed, change) => change(changed));

    /// <summary>Whether the changed shop may be so; else the reader's errors name the member of this patch that made it so.</summary>
    public bool Allows(Shop changed)
    {
        if (changed.PrintSeconds is null || !ShopRules.FrenchLaw.Contains(changed.Country))
            return true;
        _body.Refuse(_body.Has("printSeconds") ? "printSeconds" : "country", JsonCodes.InvalidValue,
            $"In France no ticket may be printed by itself (code de l'environnement, L. 541-15-10): printSeconds must be null where country is {changed.Country}.");
        return false;
    }

    private void ReadIdentity()
    {
        Set("name", _body.Name("name", required: _body.Has("name")), (shop, value) => shop with { Name = value ?? shop.Name });
        Set("address", _body.Texts("address", 8, 80, blank: false), (shop, value) => shop with { Address = value });
        Set("phone", _body.Filled("phone", 40), (shop, value) => shop with { Phone = value });
        Set("email", _body.Filled("email", 254), (shop, value) => shop with { Email = value });
        Set("website", _body.Filled("website", 200), (shop, value) => shop with { Website = value });
        Set("identifiers", _body.Objects("identifiers", 12, Identifier), (shop, value) => shop with { Identifiers = value });
        Set("logo", _body.Logo("logo"), (shop, value) => shop with { Logo = value });
    }

    private void ReadMail()
    {
        Set("mailDocument", _body.OneOf("mailDocument", MailDocuments), (shop, value) => shop with { MailDocument = value ?? Defaults.MailDocument });
        Set("mailTexts", _body.Objects("mailTexts", MailText.Most, MailText.Read), (shop, value) => shop with { MailTexts = [.. value.OfType<MailText>()] });
    }

    private void ReadBehaviour(LimitOptions limits)
    {
        Set("language", _body.Language("language"), (shop, value) => shop with { Language = value ?? Defaults.Language });
        Set("country", _body.Country("country"), (shop, value) => shop with { Country = value });
        Set("retentionDays", _body.Integer("retentionDays", 1, limits.RetentionDays), (shop, value) => shop with { RetentionDays = value ?? Defaults.RetentionDays });
        Set("recovery", _body.Boolean("recovery"), (shop, value) => shop with { Recovery = value ?? Defaults.Recovery });
        Set("landing", _body.OneOf("landing", Landings), (shop, value) => shop with { Landing = value ?? Defaults.Landing });
        Set("idleText", _body.Filled("idleText", 200, multiline: true), (shop, value) => shop with { IdleText = value });
        Set("timeZone", _body.TimeZone("timeZone"), (shop, value) => shop with { TimeZone = value });
        Set("openingHours", _body.Objects("openingHours", OpeningSpan.Most, OpeningSpan.Read), (shop, value) => shop with { OpeningHours = [.. value.OfType<OpeningSpan>()] });
    }

    private void ReadDisplays()
    {
        Set("qrSeconds", _body.Integer("qrSeconds", 10, 600), (shop, value) => shop with { QrSeconds = value ?? Defaults.QrSeconds });
        Set("choices", _body.Words("choices", ShopRules.Choices), (shop, value) => shop with { Choices = value });
        Set("reprintReasons", ReprintReason.ReadAll(_body, "reprintReasons"), (shop, value) => shop with { ReprintReasons = value });
        Set("printSeconds", _body.Integer("printSeconds", 15, 120), (shop, value) => shop with { PrintSeconds = value });
    }

    /// <summary>What a new shop starts with.</summary>
    private static Shop Defaults { get; } = new() { Id = default, Name = "", CreatedAt = default };

    private void Set<T>(string name, T value, Func<Shop, T, Shop> change)
    {
        if (_body.Has(name))
            _changes.Add(shop => change(shop, value));
    }

    private static ShopIdentifier Identifier(JsonObjectReader entry)
    {
        var label = entry.Text("label", 40, required: true);
        var value = entry.Text("value", 80, required: true);
        entry.Done();
        return new ShopIdentifier(label ?? "", value ?? "");
    }
}
