namespace Relay.Tests.Shops;

/// <summary>Every route of <c>/v1</c> and who may use it. A route that is not here fails <see cref="AccessMatrixTests"/>.</summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        new("POST /v1/shops", Needs.Host, 201, """{"name":"Another"}"""),
        new("GET /v1/shop", Needs.Shop, 200),
        new("PATCH /v1/shop", Needs.Shop, 200, """{"phone":"1"}"""),
        new("DELETE /v1/shop", Needs.Shop, 204, $$"""{"confirm":"{{AccessScene.ShopName}}"}"""),
        new("GET /v1/tills", Needs.Shop, 200),
        new("POST /v1/tills", Needs.Shop, 201, """{"name":"2"}"""),
        new("DELETE /v1/tills/{tillId}", Needs.Shop, 204),
        new("GET /v1/keys", Needs.Shop, 200),
        new("POST /v1/shop/keys", Needs.Shop, 201),
        new("POST /v1/tills/{tillId}/keys", Needs.Shop, 201),
        new("DELETE /v1/keys/{kid}", Needs.Shop, 204),
    ];
}
