using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Relay.Documents;
using Relay.Tickets;
using Relay.Tickets.Reading;

namespace Relay.Tests.Tickets;

/// <summary>Every member that a ticket brings must arrive in the content that is laid out.</summary>
public sealed class LosslessReadingTests
{
    private const string Everything = """
        {"type":"invoice","title":"t","number":"n","issuedAt":"2017-11-23T14:40:58.5-05:00","language":"fr-CH","currency":"CHF",
         "store":{"name":"s","address":["a","b"],"phone":"p","email":"e","website":"w","identifiers":[{"label":"l","value":"v"}]},
         "register":{"id":"i","operator":"o","reference":"r"},
         "customer":{"name":"c","reference":"cr","notes":["x\ny"]},
         "lines":[{"description":"d\ne","quantity":-1.250,"unit":"kg","sku":"k","unitPrice":3.10,"total":-3.875,"taxCode":"A","notes":["m"]}],
         "total":-3.88,"payments":[{"label":"cash","amount":-3.90}],"counts":{"items":1.5,"lines":1},
         "taxes":[{"code":"A","rate":7.7,"net":-3.6,"tax":-0.28,"gross":-3.88,"ecoNet":0.01}],
         "fiscal":{"signature":"sig","software":"soft","fields":[{"label":"fl","value":"fv"}]},
         "barcode":{"symbology":"ean13","value":"2810820005806","label":"bl"},
         "validity":{"from":"2017-11-23","to":"2018-01-22"},"relatesTo":{"number":"o","relation":"cancelled-by"},
         "legalClass":"card-exception","cardSlip":true,"messages":["one","two"]}
        """;

    private static readonly JsonSerializerOptions Describing = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameRelation } },
    };

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_member_of_a_sample_is_lost(string sample)
    {
        var (read, errors) = ReaderUnderTest.Read(Samples.Read(sample));
        Assert.Empty(errors.Errors);

        AssertKept(JsonNode.Parse(Samples.Read(sample))!, JsonSerializer.SerializeToNode(read!.Content, Describing)!, "");
    }

    [Fact]
    public void No_member_that_the_contract_knows_is_lost()
    {
        var (read, errors) = ReaderUnderTest.Read(Everything);
        Assert.Empty(errors.Errors);

        AssertKept(JsonNode.Parse(Everything)!, JsonSerializer.SerializeToNode(read!.Content, Describing)!, "");
    }

    [Fact]
    public void The_contract_describes_the_members_that_are_read_and_no_others()
    {
        var described = JsonSerializer.Deserialize<TicketBody>(Everything, Strict)!;
        foreach (var sample in Samples.Names)
            Assert.NotNull(JsonSerializer.Deserialize<TicketBody>(Samples.Read(sample), Strict));

        AssertFilled(JsonSerializer.SerializeToNode(described with { Sale = "S-7", Token = Token.New().Reveal(), RetainDays = 7, Deliver = new DeliverBody(true) }, Strict)!);
        Assert.Empty(ReaderUnderTest.Read(JsonSerializer.SerializeToUtf8Bytes(described, Strict)).Errors.Errors);
    }

    /// <summary>Nothing that is described was left out above.</summary>
    private static void AssertFilled(JsonNode described)
    {
        if (described is JsonObject members)
            Assert.All(members, member => AssertFilled(member.Value!));
        else if (described is JsonArray items)
            Assert.All(items, item => AssertFilled(item!));
        else
            Assert.NotNull(described);
    }

    /// <summary>What was sent is there; what was not sent may be there too, such as the shop's own address.</summary>
    private static void AssertKept(JsonNode sent, JsonNode? read, string at)
    {
        Assert.True(read is not null, $"{at} is lost");
        switch (sent)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    AssertKept(value!, read.AsObject()[name], $"{at}/{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, read.AsArray().Count);
                for (var item = 0; item < items.Count; item++)
                    AssertKept(items[item]!, read[item], $"{at}/{item}");
                break;
            default:
                Assert.True(sent.ToJsonString() == read.ToJsonString(), $"{at}: {sent.ToJsonString()} became {read.ToJsonString()}");
                break;
        }
    }

    private static void NameRelation(JsonTypeInfo type)
    {
        if (type.Type == typeof(Relation))
            type.Properties.Single(property => property.Name == "kind").Name = "relation";
    }
}
