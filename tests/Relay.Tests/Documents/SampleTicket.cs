using System.Text.Json;
using System.Text.Json.Nodes;
using Relay.Documents;

namespace Relay.Tests.Documents;

/// <summary>Reads a sample into what is laid out, taking for granted that it is well-formed.</summary>
internal static class SampleTicket
{
    public static ReceiptDocument Document(string name, byte[]? logo = null, DuplicateMark? duplicate = null) =>
        new(Content(name), Samples.Read(name), logo, duplicate);

    public static TicketContent Content(string name)
    {
        var ticket = JsonNode.Parse(Samples.Read(name))!.AsObject();
        return new TicketContent
        {
            Type = Named<TicketType>(ticket["type"]) ?? TicketType.Receipt,
            Title = Text(ticket["title"]),
            Number = Text(ticket["number"])!,
            IssuedAt = ticket["issuedAt"] is { } at ? DateTimeOffset.Parse(Text(at)!, null) : new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
            Language = Text(ticket["language"]) ?? "fr",
            Currency = Text(ticket["currency"]),
            Store = ticket["store"] is { } store
                ? new(Text(store["name"])!, Texts(store["address"]), Text(store["phone"]), Text(store["email"]), Text(store["website"]), Labelled(store["identifiers"]))
                : new("Minimal", [], null, null, null, []),
            Register = ticket["register"] is { } register ? new(Text(register["id"]), Text(register["operator"]), Text(register["reference"])) : null,
            Customer = ticket["customer"] is { } customer ? new(Text(customer["name"]), Text(customer["reference"]), Texts(customer["notes"])) : null,
            Lines = [.. Items(ticket["lines"]).Select(line => new TicketLine(
                Text(line["description"])!, Number(line["quantity"]), Text(line["unit"]), Text(line["sku"]), Number(line["unitPrice"]),
                Number(line["total"]), Text(line["taxCode"]), Texts(line["notes"])))],
            Total = Number(ticket["total"]),
            Payments = [.. Items(ticket["payments"]).Select(payment => new Payment(Text(payment["label"])!, Number(payment["amount"])!.Value))],
            Counts = ticket["counts"] is { } counts ? new(Number(counts["items"]), Number(counts["lines"])) : null,
            Taxes = [.. Items(ticket["taxes"]).Select(tax => new TaxRow(
                Text(tax["code"]), Number(tax["rate"]), Number(tax["net"]), Number(tax["tax"]), Number(tax["gross"]), Number(tax["ecoNet"])))],
            Fiscal = ticket["fiscal"] is { } fiscal ? new(Text(fiscal["signature"]), Text(fiscal["software"]), Labelled(fiscal["fields"])) : null,
            Barcode = ticket["barcode"] is { } code
                ? new(Named<BarcodeSymbology>(code["symbology"])!.Value, Text(code["value"])!, Text(code["label"])) : null,
            Validity = ticket["validity"] is { } validity ? new(Day(validity["from"]), Day(validity["to"])) : null,
            RelatesTo = ticket["relatesTo"] is { } other ? new(Text(other["number"])!, Named<RelationKind>(other["relation"])!.Value) : null,
            LegalClass = Named<LegalClass>(ticket["legalClass"]) ?? LegalClass.None,
            Messages = Texts(ticket["messages"]),
        };
    }

    private static IEnumerable<JsonNode> Items(JsonNode? array) => array is null ? [] : array.AsArray().Select(item => item!);

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static string[] Texts(JsonNode? array) => [.. Items(array).Select(item => Text(item)!)];

    private static decimal? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<decimal>() : null;

    private static DateOnly? Day(JsonNode? node) => node is null ? null : DateOnly.ParseExact(Text(node)!, "yyyy-MM-dd", null);

    private static LabelledValue[] Labelled(JsonNode? array) =>
        [.. Items(array).Select(item => new LabelledValue(Text(item["label"])!, Text(item["value"])!))];

    private static T? Named<T>(JsonNode? node) where T : struct, Enum =>
        node is null ? null : Enum.Parse<T>(Text(node)!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
