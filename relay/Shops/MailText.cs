using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>What a shop says in the mails of one type of ticket, instead of a simplified ticket.</summary>
/// <param name="Type"><c>receipt</c>, <c>invoice</c> and so on.</param>
/// <param name="Language">BCP 47; null: for tickets in every language that has no text of its own.</param>
internal sealed record MailText(string Type, string? Language, string Text)
{
    /// <summary>A text for each type in some ten languages.</summary>
    public const int Most = 80;

    private const int Longest = 2000;

    private static readonly string[] Types = ["receipt", "invoice", "gift-receipt", "voucher", "prepaid-card", "service", "card-slip"];

    /// <summary>The text; null where something is wrong, which the reader's errors name.</summary>
    public static MailText? Read(JsonObjectReader entry)
    {
        var type = entry.OneOf("type", Types, required: true);
        var language = entry.Language("language");
        var text = entry.Text("text", Longest, required: true, multiline: true);
        entry.Done();
        return type is not null && text is not null ? new MailText(type, language, text) : null;
    }

    /// <summary>The text that suits a ticket best: in its language, else one for every language; null where the shop has none.</summary>
    public static string? Find(IReadOnlyList<MailText> texts, string type, string language)
    {
        var own = texts.Where(text => text.Type == type).ToList();
        return (own.Find(text => Same(text.Language, language)) ?? own.Find(text => Same(text.Language, language.Split('-')[0])) ?? own.Find(text => text.Language is null))?.Text;
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
