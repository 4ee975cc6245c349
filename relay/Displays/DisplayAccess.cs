using Relay.Shops;

namespace Relay.Displays;

/// <summary>Which displays a key reaches: a till's those that show the till, a shop's all of the shop.</summary>
internal static class DisplayAccess
{
    public static IReadOnlyList<Display> Of(this DisplayDirectory displays, Caller caller) =>
        caller.Till is { } till ? displays.Of(till.Id) : displays.Of(caller.Shop.Id);

    public static Display? Find(this DisplayDirectory displays, string id, Caller caller) =>
        displays.Find(id) is { } display && display.Shop == caller.Shop.Id && (caller.Till is not { } till || display.Tills.Contains(till.Id))
            ? display : null;
}
