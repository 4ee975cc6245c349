using System.Net;
using System.Text;

namespace Relay.Tests.Printing;

/// <summary>What the firmware of Star's printers says of itself, and sends along unasked.</summary>
public sealed class StarFirmwareTests
{
    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"statusCode":null,"status":null,"clientAction":[{"request":"PageInfo","result":"{\"paperWidth\":\"80\"}"},{"request":"Encodings","result":"image/png; text/plain"}]}""")]
    [InlineData("""{"statusCode":200,"clientAction":[{"request":"PageInfo","result":{"paperWidth":"80"}}]}""")]
    public async Task Whatever_a_printer_says_when_it_asks_it_gets_its_job(string body)
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PrintAsync(await printer.PushAsync());

        using var request = new HttpRequestMessage(HttpMethod.Post, printer.Path + "?printer=1%26key=2") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        using var answer = await printer.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"jobReady\":true", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A query that the printer's firmware mangled, credentials that somebody typed into it, and a wish for packed bytes.</summary>
    [Fact]
    public async Task What_a_printer_sends_along_changes_nothing_of_its_job()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        var token = (await printer.OfferedAsync())!;
        var plain = await printer.FetchedAsync(token);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{printer.Path}?printer=1%26key%3D2&uid=&mac=00:11:62:00:00:01&token={token}&type=application%2Fvnd.star.starprnt");
        request.Headers.TryAddWithoutValidation("Authorization", "Basic dXNlcjpwYXNzd29yZA==");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        using var got = await printer.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, plain.Length), (got.StatusCode, (int)got.Content.Headers.ContentLength!));
        Assert.Empty(got.Content.Headers.ContentEncoding);
        Assert.Equal(plain, await got.Content.ReadAsByteArrayAsync());
        using var report = new HttpRequestMessage(HttpMethod.Delete, $"{printer.Path}?printer=1%26key%3D2&token={token}&code=200%20OK&firmware=1.0&retry=1");
        report.Headers.TryAddWithoutValidation("Authorization", "Basic dXNlcjpwYXNzd29yZA==");
        Assert.Equal(HttpStatusCode.OK, (await printer.SendAsync(report)).StatusCode);
        Assert.Equal("done", await printer.StateAsync(delivery));
    }

    [Theory]
    [InlineData("23 6 0 0 0 0 0 0 0 ", "ok closed closed")]
    [InlineData("23 86 4 0 0 4 0 0 0", "low closed open")]
    [InlineData("f 6 4", "ok closed open")]
    [InlineData("x", "ok closed -")]
    [InlineData("", "ok closed -")]
    public async Task Paper_cover_and_drawer_are_told_as_the_printer_says(string asb, string told)
    {
        await using var printer = await TestPrinter.StarAsync();
        using var body = new StringContent($$"""{"status":"{{asb}}","statusCode":"200%20OK"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, printer.Path) { Content = body };
        Assert.Equal(HttpStatusCode.OK, (await printer.SendAsync(request)).StatusCode);

        var status = (await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers/" + printer.Id)).GetProperty("status");

        Assert.Equal(told, string.Join(' ', new[] { "paper", "cover", "drawer" }.Select(name => status.TryGetProperty(name, out var value) ? value.GetString() : "-")));
    }
}
