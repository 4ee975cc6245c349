using System.Net;

namespace Relay.Tests.Viewing;

public sealed class ForgetTests
{
    [Fact]
    public async Task The_page_asks_first_and_changes_nothing()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();

        var html = await (await client.VisitAsync(ticket.Path + "/forget", language: "fr")).Content.ReadAsStringAsync();

        Assert.Contains("CHAUSSURES Ticket 1082000000825 23/11/2017 14:40:58 61,00 €", HtmlText.Of(html), StringComparison.Ordinal);
        Assert.Contains($"<form class=\"actions\" method=\"post\" action=\"{ticket.Path}/forget\">", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.VisitAsync(ticket.Path)).StatusCode);
    }

    [Fact]
    public async Task A_forgotten_receipt_is_gone_for_everyone_and_the_page_says_so()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();

        // A browser that came from a page without referrer sends this origin.
        client.DefaultRequestHeaders.Add("Origin", "null");
        var done = await client.VisitAsync(ticket.Path + "/forget", HttpMethod.Post, language: "en", body: new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Contains("This receipt is forgotten", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.VisitAsync(ticket.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.VisitAsync(ticket.Path + "/forget", HttpMethod.Post)).StatusCode);
        using var till = relay.Client(ticket.Shop.TillKey);
        Assert.Equal(HttpStatusCode.NotFound, (await till.GetAsync("/v1/tickets/" + ticket.Token)).StatusCode);
    }
}
