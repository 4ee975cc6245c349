namespace Relay.Tickets.Handover;

/// <summary>What a customer can choose on a display. Words of the contract.</summary>
internal static class CustomerChoices
{
    public const string Paper = "paper";
    public const string Email = "email";
    public const string Sms = "sms";

    /// <summary>No ticket at all.</summary>
    public const string None = "none";

    /// <summary>Only the slip of the card terminal that came with the sale.</summary>
    public const string CardSlip = "card-slip";

    public static IReadOnlyList<string> All { get; } = [Paper, Email, Sms, None, CardSlip];
}
