using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Relay.Sending;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Sending;

/// <summary>Links by SMS, from the till's request to what a gateway was asked over HTTP.</summary>
public sealed class SmsDoorTests
{
    private const string To = "+33612345678";

    /// <summary>As relay.env.example shows it.</summary>
    private static readonly Dictionary<string, string> Vonage = new()
    {
        ["Relay:Sms:Url"] = "{gateway}sms/json",
        ["Relay:Sms:ContentType"] = "application/json",
        ["Relay:Sms:Body"] = """{"api_key":"{userName}","api_secret":"{password}","to":"{digits}","from":"{sender}","text":"{text}"}""",
        ["Relay:Sms:UserName"] = "abcd",
        ["Relay:Sms:Password"] = "se\"cret",
        ["Relay:Sms:Sender"] = "Chaussures",
        ["Relay:Sms:Success"] = "\"status\"\\s*:\\s*\"0\"",
        ["Relay:Sms:TryAgain"] = "\"status\"\\s*:\\s*\"(1|5)\"",
    };

    [Fact]
    public async Task Form_gateway_gets_the_link_as_Twilio_wants_it()
    {
        await using var gateway = await SmsGateway.StartAsync();
        await using var scene = await StartAsync(gateway, new() { ["Relay:Sms:Url"] = "{gateway}2010-04-01/Accounts/AC123/Messages.json", ["Relay:Sms:UserName"] = "AC123", ["Relay:Sms:Password"] = "secret", ["Relay:Sms:Sender"] = "+33700000000" });
        var ticket = await scene.PushAsync();

        var id = await AskAsync(scene, ticket.Token);

        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(id));
        var asked = Assert.Single(gateway.Asked);
        Assert.Equal(("POST", "/2010-04-01/Accounts/AC123/Messages.json"), (asked.Method, asked.Path));
        Assert.StartsWith("application/x-www-form-urlencoded", asked.Type, StringComparison.Ordinal);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("AC123:secret")), asked.Login);
        var form = QueryHelpers.ParseQuery(asked.Body);
        Assert.Equal((To, "+33700000000"), (form["To"].ToString(), form["From"].ToString()));
        Assert.Equal($"Ticket CHAUSSURES\nhttps://tickets.example.fr{ticket.Path}", form["Body"].ToString());
        var state = await (await scene.Till.GetAsync("/v1/tickets/" + ticket.Token)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal("sent", state.GetProperty("events")[0].Text("type"));
    }

    [Fact]
    public async Task Json_gateway_gets_the_link_as_Vonage_wants_it()
    {
        await using var gateway = await SmsGateway.StartAsync();
        gateway.Answer = SmsGateway.Said(200, """{"message-count": "1", "messages": [{"to": "33612345678", "status": "0"}]}""");
        await using var scene = await StartAsync(gateway, Vonage);
        var ticket = await scene.PushAsync();

        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(await AskAsync(scene, ticket.Token)));

        var asked = Assert.Single(gateway.Asked);
        Assert.Empty(asked.Login);
        var body = JsonDocument.Parse(asked.Body).RootElement;
        Assert.Equal(("abcd", "se\"cret", "33612345678", "Chaussures"), (body.Text("api_key"), body.Text("api_secret"), body.Text("to"), body.Text("from")));
        Assert.Equal($"Ticket CHAUSSURES\nhttps://tickets.example.fr{ticket.Path}", body.Text("text"));
    }

    [Fact]
    public async Task Gateway_that_is_asked_by_GET_gets_everything_in_the_address()
    {
        await using var gateway = await SmsGateway.StartAsync();
        gateway.Answer = SmsGateway.Said(200, "OK\n12");
        await using var scene = await StartAsync(gateway, new()
        {
            ["Relay:Sms:Url"] = "{gateway}http2sms.cgi?login={userName}&password={password}&from={sender}&to=00{digits}&message={text}", ["Relay:Sms:Method"] = "GET",
            ["Relay:Sms:UserName"] = "me", ["Relay:Sms:Password"] = "a&b", ["Relay:Sms:Success"] = "^OK", ["Relay:Sms:Headers:0"] = "X-Extra: 1:2",
        });

        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(await AskAsync(scene, (await scene.PushAsync()).Token)));

        var asked = Assert.Single(gateway.Asked);
        Assert.Equal(("GET", "1:2", "", ""), (asked.Method, asked.Extra, asked.Login, asked.Body));
        var query = QueryHelpers.ParseQuery(new Uri(gateway.Address, asked.Path).Query);
        Assert.Equal(("a&b", "0033612345678"), (query["password"].ToString(), query["to"].ToString()));
    }

    [Theory]
    [InlineData(503, "", true, SendReasons.Deferred)]
    [InlineData(429, "", true, SendReasons.Deferred)]
    [InlineData(401, "", true, SendReasons.NotAuthorised)]
    [InlineData(302, "", true, SendReasons.BadAnswer)]
    [InlineData(200, """{"messages":[{"status":"1","error-text":"Throttled"}]}""", true, SendReasons.Deferred)]
    [InlineData(200, """{"messages":[{"status":"3","error-text":"Invalid to 33612345678"}]}""", false, SendReasons.Rejected)]
    [InlineData(400, """{"message":"33612345678 is no number"}""", false, SendReasons.Rejected)]
    public async Task What_the_gateway_answers_is_told_in_a_word_and_never_the_number(int status, string body, bool again, string reason)
    {
        await using var gateway = await SmsGateway.StartAsync();
        gateway.Answer = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return SmsGateway.Said(status, body)(context);
        };
        await using var scene = await StartAsync(gateway, Vonage);

        var now = await scene.TriedAsync(await AskAsync(scene, (await scene.PushAsync()).Token));

        Assert.Equal((again, reason), (now.IsOpen, now.Reason));
        Assert.Single(gateway.Asked);
        Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.Contains("612345678", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gateway_that_does_not_answer_is_left_after_10_seconds_and_asked_again()
    {
        await using var gateway = await SmsGateway.StartAsync();
        var held = new TaskCompletionSource();
        gateway.Answer = _ => held.Task;
        await using var scene = await StartAsync(gateway, Vonage);
        var id = await AskAsync(scene, (await scene.PushAsync()).Token);
        await Until.TrueAsync(() => !gateway.Asked.IsEmpty, "the gateway was asked");

        scene.Relay.Clock.Advance(TimeSpan.FromSeconds(10));

        var waiting = await scene.TriedAsync(id);
        Assert.Equal((true, SendReasons.NoAnswer), (waiting.IsOpen, waiting.Reason));
        held.SetResult();
    }

    [Fact]
    public async Task Nothing_is_sent_without_consent_to_no_phone_or_to_a_country_that_the_host_left_out()
    {
        await using var gateway = await SmsGateway.StartAsync();
        await using var scene = await StartAsync(gateway, new(Vonage) { ["Relay:Sms:Countries"] = "FR, BE" });
        var token = (await scene.PushAsync()).Token;

        Assert.Equal("/consent invalid-value", await RefusedAsync($$"""{"channel":"sms","to":"{{To}}","consent":false}"""));
        foreach (var number in new[] { "0612345678", "+3361234567", "anne", "+33890123456", "+33142685300", "+447911123456", "+" })
            Assert.Equal("/to invalid-value", await RefusedAsync($$"""{"channel":"sms","to":"{{number}}","consent":true}"""));
        Assert.Equal("/to control-character", await RefusedAsync("""{"channel":"sms","to":"+33612345678\r\n","consent":true}"""));
        Assert.Empty(gateway.Asked);

        async Task<string> RefusedAsync(string body) => (await (await scene.AskAsync(token, body)).RefusalAsync(HttpStatusCode.UnprocessableEntity)).Errors;
    }

    private static Task<MailScene> StartAsync(SmsGateway gateway, Dictionary<string, string> settings)
    {
        var all = new Dictionary<string, string>(settings) { ["Relay:Sms:ForOpenShops"] = "true" };
        all["Relay:Sms:Url"] = all["Relay:Sms:Url"].Replace("{gateway}", gateway.Address.AbsoluteUri, StringComparison.Ordinal);
        return MailScene.StartAsync(1, all);
    }

    private static async Task<string> AskAsync(MailScene scene, string token) =>
        (await (await scene.AskAsync(token, $$"""{"channel":"sms","to":"{{To}}","consent":true}""")).ReadAsync(HttpStatusCode.Accepted)).Text("deliveryId");
}
