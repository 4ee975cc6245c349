namespace Relay.Shops;

/// <summary>What may stand in a change of the shop, for the description of the contract; <see cref="ShopPatch"/> reads it. Each member may be null.</summary>
/// <param name="Logo">A PNG in base64.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Landing"><c>pdf</c> or <c>page</c>.</param>
/// <param name="QrSeconds">10 to 600.</param>
/// <param name="MailDocument"><c>attached</c> (default) or <c>link</c>: whether mails bring the PDF along.</param>
/// <param name="MailTexts">What mails say, by type of ticket and language; where there is none, a simplified ticket.</param>
/// <param name="Choices">What customers may choose beside the QR, in the order of the buttons: <c>paper</c>, <c>email</c>, <c>sms</c>, <c>none</c>.</param>
/// <param name="PrintSeconds">15 to 120: seconds that a code is up before its ticket prints by itself, once, where nobody scanned it, chose, or began the next sale. Refused where French law holds.</param>
/// <param name="ReprintReasons">The shop's own reasons to print a ticket again, beside the six that every shop has: a code for tills and events, and the words that stand on the duplicate.</param>
/// <param name="TimeZone">IANA name, such as Europe/Paris; without one that of the country's capital.</param>
/// <param name="OpeningHours">Outside of them idle displays are black; without any never.</param>
internal sealed record ShopSettings(
    string? Name, IReadOnlyList<string>? Address, string? Phone, string? Email, string? Website, IReadOnlyList<ShopIdentifier>? Identifiers,
    byte[]? Logo, string? Language, string? Country, int? RetentionDays, bool? Recovery, string? Landing, string? IdleText, int? QrSeconds,
    IReadOnlyList<string>? Choices, int? PrintSeconds, string? TimeZone, IReadOnlyList<OpeningSpan>? OpeningHours,
    string? MailDocument, IReadOnlyList<MailText>? MailTexts, IReadOnlyList<ReprintReason>? ReprintReasons);

/// <summary>The shop's name, letter by letter, before it is erased.</summary>
internal sealed record ShopConfirmation(string Confirm);

/// <summary>What is asked of a new till.</summary>
internal sealed record NewTill(string Name);

/// <summary>What is asked of a new shop, for the description of the contract; <see cref="NewShopReader"/> reads it.</summary>
/// <param name="Tills">Names; one till named 1 when there are none.</param>
internal sealed record NewShopBody(string Name, string? Language = null, string? Country = null, IReadOnlyList<string>? Tills = null);
