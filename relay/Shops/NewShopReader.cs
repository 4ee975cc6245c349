using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>Reads what is asked of a new shop.</summary>
internal static class NewShopReader
{
    /// <summary>The new shop; null when something is wrong, which the reader's errors name.</summary>
    public static NewShop? Read(JsonObjectReader body)
    {
        var name = body.Name("name", required: true);
        var language = body.Language("language");
        var country = body.Country("country");
        var tills = body.Texts("tills", ShopRules.Tills, ShopRules.NameLength, blank: false);
        body.Done();
        return body.Errors.IsEmpty ? new NewShop(name!, language, country, tills) : null;
    }
}
