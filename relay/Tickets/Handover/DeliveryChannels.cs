namespace Relay.Tickets.Handover;

/// <summary>Ways out of the relay. Words of the contract, but for <see cref="Drawer"/>, which is a way without a ticket.</summary>
internal static class DeliveryChannels
{
    public const string Email = "email";
    public const string Sms = "sms";
    public const string Print = "print";
    public const string Drawer = "drawer";

    public static IReadOnlyList<string> All { get; } = [Email, Sms, Print, Drawer];
}
