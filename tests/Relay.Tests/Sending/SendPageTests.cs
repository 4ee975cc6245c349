using System.Net;
using Relay.Tests.Shops;
using Relay.Tests.Viewing;

namespace Relay.Tests.Sending;

/// <summary>"Send it to me" on the receipt's page, as a phone without script uses it.</summary>
public sealed class SendPageTests
{
    [Fact]
    public async Task Customer_types_an_address_on_the_page_and_gets_the_mail()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await ChoicesAsync(scene, """["email"]""");
        var ticket = await scene.PushAsync();
        using var phone = scene.Relay.Client();

        var page = await (await phone.VisitAsync(ticket.Path + "/page", language: "fr")).Content.ReadAsStringAsync();
        Assert.Contains($"""method="post" action="{ticket.Path}/send" """.TrimEnd(), page, StringComparison.Ordinal);
        Assert.Contains("Votre adresse sert cette seule fois", HtmlText.Of(page), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"tel\"", page, StringComparison.Ordinal);
        using var sent = await SendAsync(phone, ticket, ("channel", "email"), ("to", MailScene.To));

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.Contains("Le ticket part vers anne.martin@example.org", HtmlText.Of(await sent.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("no-store", sent.Header("Cache-Control"));
        Assert.Equal(MailScene.To, Assert.Single(await server.WaitAsync()).Message.To.Mailboxes.Single().Address);
        var events = await ticket.EventsAsync(scene.Relay);
        Assert.Contains("choice", events);
    }

    [Fact]
    public async Task Mistyped_address_is_asked_about_and_no_address_is_refused_with_what_was_typed_still_there()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await ChoicesAsync(scene, """["email"]""");
        var ticket = await scene.PushAsync();
        using var phone = scene.Relay.Client();

        using var wrong = await SendAsync(phone, ticket, ("channel", "email"), ("to", "anne<script>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var again = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("value=\"anne&lt;script&gt;\"", again, StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas une adresse e-mail", HtmlText.Of(again), StringComparison.Ordinal);

        using var asked = await SendAsync(phone, ticket, ("channel", "email"), ("to", "anne@gmial.com"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("Vouliez-vous dire anne@gmail.com", HtmlText.Of(await asked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, server.Tries);

        using var sure = await SendAsync(phone, ticket, ("channel", "email"), ("to", "anne@gmial.com"), ("sure", "yes"));
        Assert.Equal(HttpStatusCode.Accepted, sure.StatusCode);
        Assert.Equal("anne@gmial.com", Assert.Single(await server.WaitAsync()).Message.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Receipt_is_sent_from_its_page_three_times_an_hour_and_no_more()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await ChoicesAsync(scene, """["email"]""");
        var ticket = await scene.PushAsync();
        using var phone = scene.Relay.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => SendAsync(phone, ticket, ("channel", "email"), ("to", $"anne{number}@example.org"))));

        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Equal(5, refused.Count);
        Assert.All(refused, answer => Assert.NotNull(answer.Header("Retry-After")));
        using var other = await SendAsync(phone, await scene.PushAsync("bakery-de"), ("channel", "email"), ("to", MailScene.To));
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
        Assert.Equal(4, (await server.WaitAsync(4)).Count);
    }

    [Theory]
    [InlineData("[]", "email")]
    [InlineData("""["paper","none"]""", "email")]
    [InlineData("""["email"]""", "sms")]
    [InlineData("""["email","sms"]""", "sms")]
    [InlineData("""["email"]""", "print")]
    public async Task What_the_shop_or_the_host_does_not_offer_is_not_on_the_page_and_is_not_sent(string choices, string channel)
    {
        await using var scene = await MailScene.StartAsync(port: 1);
        await ChoicesAsync(scene, choices);
        var ticket = await scene.PushAsync();
        using var phone = scene.Relay.Client();

        using var answer = await SendAsync(phone, ticket, ("channel", channel), ("to", MailScene.To));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await (await phone.VisitAsync(ticket.Path + "/page", language: "en")).Content.ReadAsStringAsync();
        Assert.Equal(choices.Contains("email", StringComparison.Ordinal), page.Contains("Send it to me", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Phone_number_of_the_shops_country_is_enough_for_an_SMS()
    {
        await using var gateway = await SmsGateway.StartAsync();
        await using var scene = await MailScene.StartAsync(1, new() { ["Relay:Sms:Url"] = gateway.Address + "sms", ["Relay:Sms:ForOpenShops"] = "true" });
        await ChoicesAsync(scene, """["sms"]""");
        using var phone = scene.Relay.Client();

        using var sent = await SendAsync(phone, await scene.PushAsync(), ("channel", "sms"), ("to", "06 12 34 56 78"));

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        await Until.TrueAsync(() => !gateway.Asked.IsEmpty, "the gateway was asked");
        Assert.Contains("To=%2B33612345678", Assert.Single(gateway.Asked).Body, StringComparison.Ordinal);
    }

    private static async Task ChoicesAsync(MailScene scene, string choices)
    {
        using var shop = scene.Relay.Client(scene.Shop.ShopKey);
        await (await shop.SendJsonAsync(HttpMethod.Patch, "/v1/shop", $$"""{"choices":{{choices}},"country":"FR"}""")).ReadAsync(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient phone, PushedTicket ticket, params (string Name, string Value)[] fields) =>
        phone.VisitAsync(ticket.Path + "/send", HttpMethod.Post, language: "fr",
            body: new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
}
