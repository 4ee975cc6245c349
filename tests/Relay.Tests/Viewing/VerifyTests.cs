using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Relay.Tests.Shops;

namespace Relay.Tests.Viewing;

public sealed class VerifyTests
{
    [Fact]
    public async Task A_downloaded_receipt_is_genuine_for_programs_and_for_people()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();
        var pdf = await client.GetByteArrayAsync(ticket.Path);

        var found = await VerifyAsync(client, pdf);
        Assert.Equal("genuine", found.Text("verdict"));
        Assert.Equal("Chaussures", found.Text("shop"));
        Assert.Equal(relay.Clock.GetUtcNow(), found.GetProperty("signedAt").GetDateTimeOffset());
        Assert.True(Guid.TryParse(found.Text("reference"), out _));
        Assert.False(found.TryGetProperty("reason", out _));
        var published = JsonDocument.Parse(await client.GetStringAsync("/.well-known/ticket-relay.json")).RootElement;
        Assert.Contains(published.GetProperty("keys").GetProperty("statements").EnumerateArray(), key => key.Text("kid") == found.Text("kid"));

        var page = await UploadAsync(client, pdf);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = HtmlText.Of(await page.Content.ReadAsStringAsync());
        Assert.Contains("This document is genuine", text, StringComparison.Ordinal);
        Assert.Contains("Shop Chaussures", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_is_told()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();
        var pdf = await client.GetByteArrayAsync(ticket.Path);
        pdf[pdf.Length / 3] ^= 1;

        var found = await VerifyAsync(client, pdf);
        Assert.Equal("altered", found.Text("verdict"));
        Assert.NotEmpty(found.Text("reason"));
        Assert.Contains("This document has been altered", await (await UploadAsync(client, pdf)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("%PDF-1.7\n%%EOF\n")]
    public async Task Anything_else_is_unknown(string content)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var found = await VerifyAsync(client, Encoding.ASCII.GetBytes(content));

        Assert.Equal("unknown", found.Text("verdict"));
        Assert.False(found.TryGetProperty("genuineLength", out _));
    }

    [Fact]
    public async Task Too_large_a_file_is_refused_to_programs_and_to_people()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:PdfBodyBytes"] = "65536" });
        using var client = relay.Client();

        var answer = await client.VisitAsync("/v1/verify", HttpMethod.Post, "*/*", body: Pdf(new byte[65537]));
        Assert.Equal("body-too-large", (await answer.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Slug);
        Assert.Equal(HttpStatusCode.OK, (await client.VisitAsync("/v1/verify", HttpMethod.Post, "*/*", body: Pdf(new byte[65536]))).StatusCode);

        foreach (var size in new[] { 65537, 100_000 })
        {
            var page = await UploadAsync(client, new byte[size]);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
            Assert.Contains("too large", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_pdf_by_its_type_is_not_read()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var answer = await client.VisitAsync("/v1/verify", HttpMethod.Post, "*/*", body: new StringContent("x"));

        Assert.Equal("unsupported-media-type", (await answer.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType)).Slug);
    }

    [Theory]
    [InlineData("text/plain", "document=x")]
    [InlineData("application/x-www-form-urlencoded", "document=x")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n\r\n%PDF")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"\"\r\n\r\n\r\n--b--\r\n")]
    public async Task A_form_without_a_file_asks_for_one(string type, string content)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var body = new ByteArrayContent(Encoding.ASCII.GetBytes(content));
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        var page = await client.VisitAsync("/verify", HttpMethod.Post, body: body);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("role=\"alert\">Choose a file first.</p>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> VerifyAsync(HttpClient client, byte[] pdf) =>
        await (await client.VisitAsync("/v1/verify", HttpMethod.Post, "*/*", body: Pdf(pdf))).ReadAsync(HttpStatusCode.OK);

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] pdf) =>
        client.VisitAsync("/verify", HttpMethod.Post, body: new MultipartFormDataContent { { Pdf(pdf), "document", "ticket.pdf" } });

    private static ByteArrayContent Pdf(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
}
