using Relay.Hosting;

namespace Relay.Displays.Pairings;

/// <summary>What the pages around pairing say, one instance per language: a missing text does not compile.</summary>
internal sealed partial record PairingTexts : ITexts<PairingTexts>
{
    public required string Language { get; init; }

    /// <summary>The first word of a new display's name.</summary>
    public required string Display { get; init; }

    public required string UseTitle { get; init; }
    public required string UseText { get; init; }
    public required string UseButton { get; init; }
    public required string Till { get; init; }
    public required string GoneTitle { get; init; }
    public required string GoneText { get; init; }
    public required string ShowTitle { get; init; }
    public required string ShowText { get; init; }
    public required string ShowScan { get; init; }
    public required string TypeLabel { get; init; }
    public required string TypeButton { get; init; }
    public required string WrongCode { get; init; }
    public required string WrongTabletTitle { get; init; }
    public required string WrongTablet { get; init; }
    public required string Wait { get; init; }
    public required string FullTitle { get; init; }
    public required string FullText { get; init; }
    public required string CookieTitle { get; init; }
    public required string CookieText { get; init; }
    public required string HttpsTitle { get; init; }

    /// <summary>Stands above the address.</summary>
    public required string HttpsText { get; init; }
    public required string HttpsOld { get; init; }
    public required string ApproveTitle { get; init; }
    public required string ApproveLead { get; init; }
    public required string Code { get; init; }
    public required string Device { get; init; }
    public required string UnknownDevice { get; init; }
    public required string Address { get; init; }
    public required string CompareTitle { get; init; }
    public required string CompareText { get; init; }
    public required string WithPos { get; init; }
    public required string WithKey { get; init; }
    public required string KeyLabel { get; init; }
    public required string KeyHint { get; init; }
    public required string NameLabel { get; init; }
    public required string NameHint { get; init; }
    public required string ApproveButton { get; init; }
    public required string WrongKey { get; init; }
    public required string WrongName { get; init; }
    public required string OnShopPage { get; init; }
    public required string AgainTitle { get; init; }
    public required string AgainText { get; init; }
    public required string NewTitle { get; init; }
    public required string NewButton { get; init; }
    public required string Help { get; init; }
    public required string DoneTitle { get; init; }
    public required string DoneText { get; init; }
}
