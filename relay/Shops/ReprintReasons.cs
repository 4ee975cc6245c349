namespace Relay.Shops;

/// <summary>Why a ticket is printed again, whichever shop it is. Words of the contract.</summary>
internal static class ReprintReasons
{
    public const string CustomerRequest = "customer-request";
    public const string PaperFault = "paper-fault";
    public const string Unreadable = "unreadable";
    public const string Lost = "lost";
    public const string Accounting = "accounting";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [CustomerRequest, PaperFault, Unreadable, Lost, Accounting, Other];
}
