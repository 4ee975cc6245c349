using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Documents;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Viewing;

public sealed class LookTests
{
    [Fact]
    public async Task The_link_opens_the_pdf_under_a_name_as_a_person_would_write_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();

        var answer = await client.VisitAsync(ticket.Path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Header("Content-Type"));
        Assert.Equal(
            "inline; filename=\"Ticket CHAUSSURES 2017-11-23 1082000000825.pdf\"; filename*=UTF-8''Ticket%20CHAUSSURES%202017-11-23%201082000000825.pdf",
            answer.Header("Content-Disposition"));
        Assert.Null(answer.Header("Content-Security-Policy"));
        var pdf = await answer.Content.ReadAsByteArrayAsync();
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        Assert.Equal(pdf, await client.GetByteArrayAsync(ticket.Path + "/pdf"));
    }

    [Fact]
    public async Task A_link_may_be_typed_as_people_type()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();
        var typed = ticket.Token.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Insert(13, "-");

        Assert.Equal(HttpStatusCode.OK, (await client.VisitAsync("/t/" + typed + "/pdf")).StatusCode);
    }

    [Fact]
    public async Task Everything_behind_a_link_has_its_own_type_and_name()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay, "appliance-guarantee");
        using var client = relay.Client();
        Assert.True(Token.TryParse(ticket.Token, out var token));

        var data = await client.VisitAsync(ticket.Path + "/ticket.json");
        Assert.Equal("application/json", data.Header("Content-Type"));
        Assert.Contains("filename*=UTF-8''Ticket%20%C3%89lectro%20Corr%C3%A8ze%202026-11-02%20FA-55012.json", data.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(Samples.Read("appliance-guarantee"), await data.Content.ReadAsByteArrayAsync());

        var statement = await client.VisitAsync(ticket.Path + "/statement");
        Assert.Equal("text/plain; charset=utf-8", statement.Header("Content-Type"));
        Assert.StartsWith("ticket-relay-statement/1\n", await statement.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var page = await client.VisitAsync(ticket.Path + "/page", language: "fr");
        Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
        var text = HtmlText.Of(await page.Content.ReadAsStringAsync());
        Assert.Contains("Lave-linge 9 kg 1400 tr/min", text, StringComparison.Ordinal);
        Assert.Contains("Contrôle " + TicketCheck.Of(token), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_present_does_not_tell_its_price_in_its_data_either()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var ticket = await PushedTicket.PushAsync(
            relay, shop, """{"type":"gift-receipt","number":"1","currency":"EUR","lines":[{"description":"Scarf","quantity":1,"unitPrice":49.95,"total":49.95}]}""");
        using var client = relay.Client();

        foreach (var way in new[] { "/ticket.json", "/page" })
        {
            var text = await client.GetStringAsync(ticket.Path + way);
            Assert.Contains("Scarf", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("49.?95", text);
        }
    }

    [Fact]
    public async Task The_code_reads_back_as_the_link_in_capitals()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "https://tickets.example.fr" });
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();

        var png = await client.VisitAsync(ticket.Path + "/qr.png");
        var svg = await client.VisitAsync(ticket.Path + "/qr.svg");

        Assert.Equal("image/png", png.Header("Content-Type"));
        Assert.Equal("image/svg+xml", svg.Header("Content-Type"));
        Assert.Contains("QR-Code:HTTPS://TICKETS.EXAMPLE.FR/T/" + ticket.Token, PdfTools.Codes(await png.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Part_of_the_pdf_can_be_asked_for()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();
        var whole = await client.GetByteArrayAsync(ticket.Path);

        var request = new HttpRequestMessage(HttpMethod.Get, ticket.Path);
        request.Headers.Range = new(10, 19);
        var part = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[10..20], await part.Content.ReadAsByteArrayAsync());
        Assert.NotNull(part.Headers.ETag);
    }

    [Fact]
    public async Task Opening_is_noted_once_and_asking_for_the_head_is_no_opening()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();

        var head = await client.VisitAsync(ticket.Path, HttpMethod.Head);
        var length = head.Content.Headers.ContentLength;
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        await client.VisitAsync(ticket.Path + "/qr.svg");
        await client.VisitAsync(ticket.Path + "/page", HttpMethod.Head);
        Assert.DoesNotContain("opened", await ticket.EventsAsync(relay));

        Assert.Equal(length, (await client.GetByteArrayAsync(ticket.Path)).Length);
        await client.VisitAsync(ticket.Path + "/page");
        await client.VisitAsync(ticket.Path + "/qr.svg");
        Assert.Single(await ticket.EventsAsync(relay), "opened");
    }

    [Fact]
    public async Task Every_answer_below_a_link_keeps_it_private_and_no_page_may_load_or_run_what_is_foreign()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var routes = relay.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/T/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Select(method => (Method: new HttpMethod(method), Path: endpoint.RoutePattern.RawText!)))
            .ToList();
        Assert.True(routes.Count >= 17, $"{routes.Count} routes");
        using var client = relay.Client();
        var shop = await TestShop.RegisterAsync(relay);

        foreach (var (method, path) in routes)
        {
            var ticket = await PushedTicket.PushAsync(relay, shop, $$"""{"number":"{{Guid.NewGuid()}}","total":1,"currency":"EUR"}""");
            foreach (var accept in new[] { Visitor.Browser, "*/*" })
            {
                AssertPrivate(await client.VisitAsync(path.Replace("{token}", ticket.Token, StringComparison.Ordinal), method, accept));
                AssertPrivate(await client.VisitAsync(path.Replace("{token}", "nothing", StringComparison.Ordinal), method, accept));
            }
        }
        AssertPrivate(await client.VisitAsync("/T/nothing", HttpMethod.Delete));
    }

    private static void AssertPrivate(HttpResponseMessage answer)
    {
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Contains("noindex", answer.Header("X-Robots-Tag"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Null(answer.Header("Set-Cookie"));
        var type = answer.Header("Content-Type");
        if (type is null || type.StartsWith("application/pdf", StringComparison.Ordinal) || type.StartsWith("application/problem", StringComparison.Ordinal))
            return;
        var policy = answer.Header("Content-Security-Policy")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
    }
}
