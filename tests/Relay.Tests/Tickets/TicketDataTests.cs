using System.Text;
using System.Text.Json.Nodes;
using Relay.Tickets.Reading;

namespace Relay.Tests.Tickets;

public sealed class TicketDataTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Data_without_words_for_the_relay_are_kept_byte_for_byte(string sample) =>
        Assert.Equal(Samples.Read(sample), TicketData.Kept(Samples.Read(sample)));

    [Theory]
    [InlineData("""{"token":"T","number":"1"}""", """{"number":"1"}""")]
    [InlineData("""{ "number" : "1" , "token" : "T" }""", """{ "number" : "1" }""")]
    [InlineData("""{"deliver":{"display":{"token":1}},"number":"1,2","token":"T","total":1.10}""", """{"number":"1,2","total":1.10}""")]
    [InlineData("""{"\u0074oken":"T","lines":[{"token":"kept"}]}""", """{"lines":[{"token":"kept"}]}""")]
    [InlineData("""{"token":"T"}""", "{}")]
    [InlineData("{}", "{}")]
    public void What_is_said_to_the_relay_is_not_kept(string body, string kept) =>
        Assert.Equal(JsonNode.Parse(kept)!.ToJsonString(), JsonNode.Parse(TicketData.Kept(Encoding.UTF8.GetBytes(body)))!.ToJsonString());

    [Fact]
    public void A_byte_order_mark_is_not_kept() => Assert.Equal("{}"u8.ToArray(), TicketData.Kept([0xEF, 0xBB, 0xBF, .. "{}"u8]));

    [Theory]
    [InlineData("""{"a":1.10,"b":["é",null,true]}""", "{ \"a\" : 1.10,\n \"b\" : [ \"\\u00e9\", null, true ] }")]
    [InlineData("""{"é":"/"}""", """{"\u00e9":"\/"}""")]
    public void The_same_content_in_another_writing_is_the_same(string one, string other) =>
        Assert.Equal(Canonical(one), Canonical(other));

    [Theory]
    [InlineData("""{"a":1.1}""", """{"a":1.10}""")]
    [InlineData("""{"a":"1"}""", """{"a":1}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[12]}""")]
    [InlineData("""{"a":"b","c":"d"}""", """{"a":"b\",\"c\":\"d"}""")]
    public void Other_content_is_other(string one, string other) => Assert.NotEqual(Canonical(one), Canonical(other));

    private static string Canonical(string json) => Encoding.UTF8.GetString(TicketData.Canonical(Encoding.UTF8.GetBytes(json)));
}
