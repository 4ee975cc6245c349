using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Hosting.OpenApi;

/// <summary>One body for each operation whose room brings no example of its own; a linter holds them to the schemas.</summary>
internal static class ContractExamples
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["postShops"] = """{"name":"Chaussures","language":"fr","country":"FR","tills":["Caisse 1","Caisse 2"]}""",
        ["patchShop"] = """{"address":["rue Port Neuf","33000 Bordeaux"],"landing":"page","choices":["paper","email","none"],"qrSeconds":90}""",
        ["deleteShop"] = """{"confirm":"Chaussures"}""",
        ["postTills"] = """{"name":"Caisse 3"}""",
        ["postTicketsByTokenDeliveries"] = """{"channel":"email","to":"anne.martin@example.org","consent":true}""",
        ["postPairings"] = """{"kind":"tablet","name":"Comptoir"}""",
        ["postPairingsLook"] = """{"code":"BCDF-GHJK"}""",
        ["postPairingsClaim"] = """{"code":"BCDF-GHJK","name":"Comptoir"}""",
        ["postDisplaysByIdClaim"] = """{"code":"BCDF-GHJK"}""",
        ["patchDisplaysById"] = """{"name":"Comptoir","largePrint":true}""",
        ["putDisplay"] = """{"state":"cart","currency":"EUR","lines":[{"description":"Green tea","quantity":2,"unitPrice":4.95,"total":9.90}],"total":9.90}""",
        ["postPrinters"] = """{"name":"Comptoir","protocol":"star-cloudprnt","width":80}""",
        ["patchPrintersByPrinterId"] = """{"codePage":"cp858","codePageNumber":19,"cut":"full"}""",
        ["postDrawer"] = """{"cause":"refund"}""",
        ["postTicketsByTokenPrintEscpos"] = """{"language":"escpos","width":80,"codePage":"cp858"}""",
        ["postDrawerEscpos"] = """{"language":"escpos","cause":"session-open"}""",
        ["postWebhooks"] = """{"url":"https://pos.example.fr/hooks/tickets","types":["ticket.opened","ticket.choice"]}""",
    };

    public static Task Show(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true && body is OpenApiMediaType { Examples: not { Count: > 0 } } bare
            && Bodies.TryGetValue(operation.OperationId ?? "", out var example))
            bare.Example = JsonNode.Parse(example);
        return Task.CompletedTask;
    }
}
