using Relay.Hosting;

namespace Relay.Start.Page;

/// <summary>All that the start page says.</summary>
internal sealed partial record StartTexts : ITexts<StartTexts>
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string NoScript { get; init; }
    public required string LoopbackTitle { get; init; }

    /// <summary>With the setting in place of <c>{0}</c>.</summary>
    public required string LoopbackText { get; init; }

    public required string ExpiredTitle { get; init; }
    public required string ExpiredText { get; init; }
    public required string ExpiredHow { get; init; }

    public required string ShopTitle { get; init; }
    public required string ShopName { get; init; }
    public required string ShopNameHint { get; init; }
    public required string ShopLanguage { get; init; }
    public required string ShopLanguageHint { get; init; }
    public required string Country { get; init; }
    public required string CountryHint { get; init; }
    public required string TillName { get; init; }
    public required string TillNameHint { get; init; }
    public required string MakeShop { get; init; }
    public required string HaveKey { get; init; }
    public required string HaveKeyLabel { get; init; }
    public required string UseKey { get; init; }

    public required string KeyTitle { get; init; }
    public required string KeyText { get; init; }
    public required string TillKey { get; init; }
    public required string ShopKey { get; init; }
    public required string ShopKeyText { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string Curl { get; init; }

    public required string DisplayTitle { get; init; }
    public required string DisplayText { get; init; }
    public required string ShowCode { get; init; }
    public required string ScanThis { get; init; }
    public required string TypeThis { get; init; }
    public required string ThisComputer { get; init; }
    public required string Waiting { get; init; }
    public required string Paired { get; init; }
    public required string PairingExpired { get; init; }
    public required string ClaimTitle { get; init; }
    public required string ClaimText { get; init; }
    public required string ClaimLabel { get; init; }
    public required string Claim { get; init; }
    public required string Claimed { get; init; }

    public required string SampleTitle { get; init; }
    public required string SampleText { get; init; }
    public required string Shoes { get; init; }
    public required string Bakery { get; init; }
    public required string Cafe { get; init; }
    public required string Yen { get; init; }
    public required string Gift { get; init; }
    public required string Push { get; init; }
    public required string Pushed { get; init; }
    public required string OnDisplays { get; init; }
    public required string OnNoDisplay { get; init; }
    public required string TicketLink { get; init; }

    public required string NextTitle { get; init; }
    public required string NextText { get; init; }
    public required string Contract { get; init; }
    public required string Problems { get; init; }

    public required string Failed { get; init; }
    public required string Unreachable { get; init; }

    public string Sample(string name) => name switch
    {
        "shoes" => Shoes,
        "bakery" => Bakery,
        "cafe" => Cafe,
        "yen" => Yen,
        "gift" => Gift,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "This sample has no label."),
    };
}
