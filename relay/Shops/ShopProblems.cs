using Relay.Hosting;

namespace Relay.Shops;

/// <summary>What this room refuses.</summary>
internal static class ShopProblems
{
    public static readonly ProblemType KeyMissing = new("key-missing", 401, "A key is needed.",
        "Send the header Authorization: Bearer <key> with a key of the kind that the route asks for.");

    public static readonly ProblemType KeyInvalid = new("key-invalid", 401, "The key is not accepted.",
        "The key is mistyped, or this relay does not know it, or it was revoked, or its till was deleted: the last three look alike on purpose. "
        + "Make a new key with the shop's key at POST /v1/tills/{tillId}/keys.");

    public static readonly ProblemType KeyInUrl = new("key-in-url", 401, "A key must not stand in an address.",
        "Addresses are logged and kept by proxies and browsers. Send keys in the header Authorization: Bearer <key> only, and revoke the one that was sent: it may have been seen.");

    public static readonly ProblemType KeyScope = new("key-scope", 403, "This key may not do that.",
        "A till's key sends and reads the till's tickets, a shop's key does that and manages the shop, the host's key makes shops. Use the right key.");

    public static readonly ProblemType TillMissing = new("till-missing", 400, "Name the till.",
        "A shop's key may do what a till's key may, but must say for which till: add ?till=<tillId>. GET /v1/tills lists them.");

    public static readonly ProblemType TooManyKeys = new("too-many-keys", 409, "There are two keys already.",
        "A till, and a shop, may have two keys at a time, so that one replaces the other without a break. Revoke one with DELETE /v1/keys/{kid} first.");

    public static readonly ProblemType TooManyTills = new("too-many-tills", 409, "The shop has as many tills as it may.",
        "Delete a till that is no longer used, or make a second shop.");

    public static readonly ProblemType LastShopKey = new("last-shop-key", 409, "A shop keeps at least one key.",
        "Without a key nobody could manage the shop. Make a second one with POST /v1/shop/keys, then revoke the first with the second.");

    public static readonly ProblemType NotConfirmed = new("not-confirmed", 422, "The shop's name does not match.",
        "Erasing a shop cannot be undone. Send {\"confirm\": \"<the shop's name>\"}, letter by letter as GET /v1/shop shows it.");

    public static IReadOnlyList<ProblemType> All { get; } =
        [KeyMissing, KeyInvalid, KeyInUrl, KeyScope, TillMissing, TooManyKeys, TooManyTills, LastShopKey, NotConfirmed];
}
