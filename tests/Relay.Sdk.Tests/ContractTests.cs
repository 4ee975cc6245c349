using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relay.Sdk.Tests;

/// <summary>The contract stands twice, in the relay and here: these tests hold both together.</summary>
public sealed class ContractTests(RelayFixture fixture)
{
    public static TheoryData<string> Samples { get; } = [.. Directory.GetFiles(Checkout.Samples, "*.json").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_read_and_written_is_the_same_to_the_last_digit(string sample)
    {
        var json = File.ReadAllText(Path.Combine(Checkout.Samples, sample));

        Assert.Equal(Exact(JsonNode.Parse(json)!), Exact(JsonNode.Parse(Ticket.FromJson(json).ToJson())!));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_sent_to_a_relay_comes_back_equal(string sample)
    {
        var ticket = Ticket.FromJson(File.ReadAllText(Path.Combine(Checkout.Samples, sample)));
        ticket.Number = Examples.NewNumber();
        using var client = fixture.Client();

        var sent = await client.SubmitAsync(ticket, TestContext.Current.CancellationToken);
        var back = await fixture.Relay.TicketJsonAsync(sent.Token!);

        var expected = JsonNode.Parse(ticket.ToJson())!;
        if (ticket.Type == TicketType.GiftReceipt)
            Assert.Equal(ticket.Number, back.GetProperty("number").GetString());
        else
            Assert.Equal(Exact(expected), Exact(JsonNode.Parse(back.GetRawText())!));
        Assert.Equal(ticket.ToJson(), Ticket.FromJson(ticket.ToJson()).ToJson());
    }

    [Fact]
    public async Task Every_member_that_the_relay_publishes_is_in_the_ticket()
    {
        var document = JsonDocument.Parse(await fixture.Relay.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;
        var unknown = new List<string>();

        foreach (var (schema, type) in new (string, string)[]
        {
            ("TicketBody", "Ticket"), ("StoreBody", "Store"), ("LabelledBody", "Labelled"), ("RegisterBody", "Register"), ("CustomerBody", "Customer"),
            ("LineBody", "Line"), ("PaymentBody", "Payment"), ("CountsBody", "Counts"), ("TaxBody", "Tax"), ("FiscalBody", "Fiscal"),
            ("BarcodeBody", "Barcode"), ("ValidityBody", "Validity"), ("RelationBody", "RelatedTicket"), ("DeliverBody", "Deliver"),
        })
        {
            var known = MemberNames.Of(typeof(Ticket).Assembly.GetType("TicketRelay." + type, throwOnError: true)!);
            var published = document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties");
            unknown.AddRange(published.EnumerateObject().Select(member => member.Name).Except(known).Select(name => $"{type}.{name}"));
        }

        Assert.Empty(unknown);
    }

    [Fact]
    public async Task Every_slug_that_the_relay_publishes_has_its_exception()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await fixture.Relay.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        foreach (var (slug, status, type) in new[]
        {
            ("duplicate-number", 409, typeof(DuplicateNumberException)), ("token-taken", 409, typeof(TokenTakenException)),
            ("idempotency-running", 409, typeof(RelayBusyException)), ("busy", 503, typeof(RelayBusyException)), ("storage-full", 507, typeof(RelayBusyException)),
            ("too-many-requests", 429, typeof(RelayBusyException)), ("invalid-content", 422, typeof(ContentRefusedException)),
            ("idempotency-mismatch", 422, typeof(ContentRefusedException)), ("not-found", 404, typeof(NotFoundException)),
        })
        {
            Assert.Contains(slug, text, StringComparison.Ordinal);
            Assert.IsType(type, TicketRelay.Http.Problems.Of(new Problem(slug, status, "")));
        }
    }

    /// <summary>With every digit of every number: 89.0 is not 89.</summary>
    private static string Exact(JsonNode node) => node switch
    {
        JsonObject members => "{" + string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\":{Exact(member.Value!)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(item => Exact(item!))) + "]",
        _ => node.GetValueKind() == JsonValueKind.String ? JsonSerializer.Serialize(node.GetValue<string>()) : node.ToJsonString(),
    };
}
