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
        new("POST /v1/tickets", Needs.Till, 201, """{"number":"42","total":9.9,"currency":"EUR"}"""),
        new("GET /v1/tickets", Needs.Till, 200, Query: "number={number}"),
        new("GET /v1/tickets/{token}", Needs.TillOrShop, 200),
        new("DELETE /v1/tickets/{token}", Needs.TillOrShop, 204),
        new("POST /v1/tickets/{token}/deliveries", Needs.Till, 200, """{"channel":"display"}"""),
        new("GET /v1/deliveries/{deliveryId}", Needs.TillOrShop, 200),
        new("POST /v1/pairings", Needs.Till, 201),
        new("GET /v1/pairings/{pairingId}", Needs.TillOrShop, 200),
        new("POST /v1/pairings/look", Needs.TillOrShop, 200, """{"code":"{code}"}"""),
        new("POST /v1/pairings/claim", Needs.Till, 201, """{"code":"{code}"}"""),
        new("GET /v1/displays", Needs.TillOrShop, 200),
        new("PATCH /v1/displays/{id}", Needs.TillOrShop, 200, """{"name":"Left"}"""),
        new("DELETE /v1/displays/{id}", Needs.TillOrShop, 204),
        new("POST /v1/displays/{id}/identify", Needs.TillOrShop, 204),
        new("POST /v1/displays/{id}/claim", Needs.TillOrShop, 200, """{"code":"{code}"}"""),
        new("PUT /v1/display", Needs.Till, 200, """{"state":"idle"}"""),
        new("POST /v1/printers", Needs.TillOrShop, 201, """{"name":"Counter","protocol":"star-cloudprnt"}"""),
        new("GET /v1/printers", Needs.TillOrShop, 200),
        new("GET /v1/printers/{printerId}", Needs.TillOrShop, 200),
        new("PATCH /v1/printers/{printerId}", Needs.TillOrShop, 200, """{"name":"Left"}"""),
        new("DELETE /v1/printers/{printerId}", Needs.TillOrShop, 204),
        new("POST /v1/printers/{printerId}/test", Needs.Till, 202),
        new("POST /v1/drawer", Needs.Till, 202, """{"printer":"{printerId}"}"""),
        new("POST /v1/drawer.escpos", Needs.Till, 200, "{}"),
        new("POST /v1/tickets/{token}/print.escpos", Needs.Till, 200, "{}"),
        new("POST /v1/verify", Needs.Nothing, 200),
    ];
}
