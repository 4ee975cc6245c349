using System.Net;
using System.Text;
using Relay.Tests.Documents;

namespace Relay.Tests.Printing;

/// <summary>Star CloudPRNT at the door, with everything that real printers do to it.</summary>
public sealed class StarTests
{
    [Fact]
    public async Task A_printer_with_nothing_to_do_is_told_so_in_one_word()
    {
        await using var printer = await TestPrinter.StarAsync();

        Assert.Equal("""{"jobReady":false}""", (await printer.PollAsync()).GetRawText());
    }

    [Fact]
    public async Task A_ticket_is_offered_fetched_reported_and_done()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        Assert.Equal("queued", await printer.StateAsync(delivery));

        var offer = await printer.PollAsync();
        Assert.Equal(["application/vnd.star.starprnt", "image/png", "text/plain"], offer.GetProperty("mediaTypes").EnumerateArray().Select(type => type.GetString()!));
        Assert.Equal("DELETE", offer.GetProperty("deleteMethod").GetString());
        Assert.False(offer.TryGetProperty("clientAction", out _));
        var token = offer.GetProperty("jobToken").GetString()!;

        using var got = await printer.FetchAsync(token);
        Assert.Equal("application/vnd.star.starprnt", got.Content.Headers.ContentType!.ToString());
        var bytes = await got.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, got.Content.Headers.ContentLength);
        Assert.Equal("1b1d7420", Convert.ToHexStringLower(bytes[..4]));
        Assert.Contains("12,50", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("sending", await printer.StateAsync(delivery));
        Assert.Null(await printer.OfferedAsync());

        await printer.ReportAsync(token);
        Assert.Equal("done", await printer.StateAsync(delivery));
        Assert.Null(await printer.OfferedAsync());
    }

    [Fact]
    public async Task The_same_question_gets_the_same_bytes_in_every_type_that_was_offered()
    {
        await using var printer = await TestPrinter.StarAsync();
        var push = await printer.Till.PushAsync();
        await printer.PrintAsync(push.GetProperty("token").GetString()!);
        var token = (await printer.OfferedAsync())!;

        Assert.Equal(await printer.FetchedAsync(token), await printer.FetchedAsync(token, null));
        using var png = await printer.FetchAsync(token, "Image/PNG");
        Assert.Equal("image/png", png.Content.Headers.ContentType!.ToString());
        Assert.Equal("none", png.Headers.GetValues("X-Star-CashDrawer").Single());
        Assert.Equal("partial", png.Headers.GetValues("X-Star-Cut").Single());
        Assert.Equal("none", png.Headers.GetValues("X-Star-ImageDitherPattern").Single());
        Assert.Contains("QR-Code:" + push.GetProperty("link").GetString()!.ToUpperInvariant(), PdfTools.Codes(await png.Content.ReadAsByteArrayAsync()));
        using var text = await printer.FetchAsync(token, "text/plain; charset=utf-8");
        Assert.Equal("text/plain", text.Content.Headers.ContentType!.ToString());
        Assert.Contains("12,50 EUR", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("partial", text.Headers.GetValues("X-Star-Cut").Single());
    }

    [Fact]
    public async Task A_type_that_was_not_offered_or_cannot_be_said_is_refused_and_the_job_stays()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync(""","lines":[{"description":"Καφές"}]"""));
        var token = (await printer.OfferedAsync())!;

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await printer.FetchAsync(token, "image/jpeg")).StatusCode);
        Assert.Equal("queued", await printer.StateAsync(delivery));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await printer.FetchAsync(token, "text/plain")).StatusCode);
        await printer.ReportAsync(token, "520");
        Assert.Equal("queued not-fetched", await printer.StateAsync(delivery));
        Assert.Equal(token, await printer.OfferedAsync());
    }

    [Fact]
    public async Task A_job_that_is_never_fetched_whole_fails_after_three_tries()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var token = (await printer.OfferedAsync())!;
            await printer.FetchedAsync(token);
            await printer.ReportAsync(token, "520%20Download+timeout");
        }

        Assert.Equal("failed not-fetched", await printer.StateAsync(delivery));
        Assert.Null(await printer.OfferedAsync());
    }

    [Fact]
    public async Task A_lost_report_prints_nothing_twice_and_ends_as_unknown()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        var token = (await printer.OfferedAsync())!;
        await printer.FetchedAsync(token);

        Assert.Null(await printer.OfferedAsync());
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(await printer.OfferedAsync());
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await printer.OfferedAsync());
        Assert.Equal("unknown no-answer", await printer.StateAsync(delivery));
        // The word that comes late changes nothing, and is taken.
        await printer.ReportAsync(token);
        await printer.ReportAsync(token, "200+OK");
        Assert.Equal("unknown no-answer", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task A_printer_that_is_still_printing_is_waited_for()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        var token = (await printer.OfferedAsync())!;
        await printer.FetchedAsync(token);
        for (var i = 0; i < 5; i++)
        {
            printer.Relay.Clock.Advance(TimeSpan.FromSeconds(30));
            Assert.False((await printer.PollAsync(members: ""","printingInProgress":true""")).GetProperty("jobReady").GetBoolean());
        }

        Assert.Equal("sending", await printer.StateAsync(delivery));
        await printer.ReportAsync(token, "OK");
        Assert.Equal("done", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task Reports_that_come_twice_for_nothing_or_by_GET_are_taken()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        var token = (await printer.OfferedAsync())!;
        await printer.FetchedAsync(token);

        using var byGet = await printer.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{printer.Path}?token={token}&code=200%20OK&delete"));
        Assert.Equal(HttpStatusCode.OK, byGet.StatusCode);
        Assert.Equal("done", await printer.StateAsync(delivery));
        await printer.ReportAsync(token);
        await printer.ReportAsync("nothing");
    }

    [Theory]
    [InlineData("410%20Paper%20out", "paper-out")]
    [InlineData("420%20Cover%20open", "cover-open")]
    [InlineData("411", "paper-jam")]
    public async Task A_fault_lets_the_printer_come_again_and_the_till_hears_of_it(string status, string problem)
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        var token = (await printer.OfferedAsync())!;
        var first = await printer.FetchedAsync(token);

        Assert.Equal(token, await printer.OfferedAsync(status));
        printer.Relay.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(token, await printer.OfferedAsync());
        Assert.Equal(first, await printer.FetchedAsync(token));
        Assert.Null(await printer.OfferedAsync());
        await printer.ReportAsync(token);
        Assert.Equal("done", await printer.StateAsync(delivery));
        Assert.Contains(problem, await TillEvents.OfAsync(printer, "printer.problem"));
    }

    [Theory]
    [InlineData("511%20Decode+error")]
    [InlineData("510")]
    [InlineData("521")]
    public async Task A_job_that_the_printer_cannot_read_has_failed(string code)
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        var token = (await printer.OfferedAsync())!;
        await printer.FetchedAsync(token);
        await printer.ReportAsync(token, code);

        Assert.Equal("failed unreadable", await printer.StateAsync(delivery));
        Assert.Null(await printer.OfferedAsync());
    }

    [Fact]
    public async Task Idle_polls_leave_no_line_in_the_log_and_nothing_on_the_disk()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PollAsync();
        var (lines, disk) = (printer.Relay.Log.Lines.Count, Disk(printer));

        for (var poll = 0; poll < 50; poll++)
            Assert.Null(await printer.OfferedAsync());

        Assert.Equal(disk, Disk(printer));
        Assert.DoesNotContain(printer.Relay.Log.Lines.Skip(lines), line => line.Contains("print/star", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Newer_firmware_learns_that_this_server_speaks_HTTP_only()
    {
        await using var printer = await TestPrinter.StarAsync();

        using var answer = await printer.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/print/star/cloudprnt-setting.json?mac=00:11:62:00:00:01&replaced_path=x&uid="));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_ticket_that_is_erased_while_it_waits_is_not_printed()
    {
        await using var printer = await TestPrinter.StarAsync();
        var ticket = await printer.PushAsync();
        await printer.PrintAsync(ticket);
        var token = (await printer.OfferedAsync())!;
        await printer.Till.SendAsync(HttpMethod.Delete, "/v1/tickets/" + ticket, status: HttpStatusCode.NoContent);

        Assert.Equal(HttpStatusCode.NotFound, (await printer.FetchAsync(token)).StatusCode);
        await printer.ReportAsync(token, "520");
        Assert.Null(await printer.OfferedAsync());
    }

    [Fact]
    public async Task Copies_are_one_job()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PrintAsync(await printer.PushAsync(), ""","copies":3""");
        var bytes = await printer.FetchedAsync((await printer.OfferedAsync())!);

        Assert.Equal(3, Convert.ToHexStringLower(bytes).Split("1b6403").Length - 1);
    }

    [Fact]
    public async Task A_job_that_nobody_comes_for_expires()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        printer.Relay.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Null(await printer.OfferedAsync());
        Assert.StartsWith("failed ", await printer.StateAsync(delivery), StringComparison.Ordinal);
    }

    /// <summary>Every file of the data folder with its length and the time of its last change.</summary>
    private static string Disk(TestPrinter printer) => string.Join('\n', new DirectoryInfo(printer.Relay.Folder).EnumerateFiles("*", SearchOption.AllDirectories)
        .OrderBy(file => file.FullName, StringComparer.Ordinal).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}"));
}
