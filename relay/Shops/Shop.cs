namespace Relay.Shops;

internal readonly record struct ShopId(string Value)
{
    public override string ToString() => Value;
}

internal readonly record struct TillId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One outlet of a merchant and its settings.</summary>
internal sealed record Shop
{
    /// <summary>Days a ticket is kept where neither shop nor ticket says otherwise.</summary>
    public const int DefaultRetentionDays = 90;

    public required ShopId Id { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public IReadOnlyList<string> Address { get; init; } = [];
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public IReadOnlyList<ShopIdentifier> Identifiers { get; init; } = [];

    /// <summary>A PNG, checked when it was set.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>BCP 47; what displays and pages speak where the customer's browser asks for nothing.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>ISO 3166-1 alpha-2; decides the legal sign on the idle display.</summary>
    public string? Country { get; init; }

    public int RetentionDays { get; init; } = DefaultRetentionDays;

    /// <summary>Whether the shop's keys can open stored tickets again, to find one by its number.</summary>
    public bool Recovery { get; init; } = true;

    /// <summary><c>pdf</c> or <c>page</c>: what the link opens.</summary>
    public string Landing { get; init; } = "pdf";

    /// <summary>A message under the shop's name on the idle display.</summary>
    public string? IdleText { get; init; }

    /// <summary><c>attached</c> or <c>link</c>: whether mails bring the PDF along, or only the link to it.</summary>
    public string MailDocument { get; init => field = value ?? "attached"; } = "attached";

    /// <summary>What the shop says in mails; where it says nothing, a simplified ticket stands there.</summary>
    public IReadOnlyList<MailText> MailTexts { get; init => field = value ?? []; } = [];

    /// <summary>Seconds a QR stays on the display when no new sale clears it.</summary>
    public int QrSeconds { get; init; } = 90;

    /// <summary>What customers may choose beside the QR, in the order of the buttons: words of <see cref="ShopRules.Choices"/>.</summary>
    public IReadOnlyList<string> Choices { get; init => field = value ?? []; } = [];

    /// <summary>Seconds that a ticket's code is up before it prints by itself, where nobody scanned or chose; null: never. Not where <see cref="ShopRules.FrenchLaw"/> holds.</summary>
    public int? PrintSeconds { get; init; }

    /// <summary>Why its tickets are printed again, beside <see cref="ReprintReasons"/>.</summary>
    public IReadOnlyList<ReprintReason> ReprintReasons { get; init => field = value ?? []; } = [];

    /// <summary>IANA name of the shop's time zone; null: that of its country's capital, see <see cref="ShopZone"/>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When the shop is open; outside of it idle displays are black. Empty: never black.</summary>
    public IReadOnlyList<OpeningSpan> OpeningHours { get; init => field = value ?? []; } = [];
}

/// <summary>One checkout point of a shop.</summary>
internal sealed record Till(TillId Id, ShopId Shop, string Name, DateTimeOffset CreatedAt);

/// <summary>A number that law or custom prints on a ticket, such as SIRET or VAT.</summary>
internal sealed record ShopIdentifier(string Label, string Value);
