using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Relay.Printing.Encoders;

namespace Relay.Tests.Printing;

/// <summary>Epson Server Direct Print at the door: a wrong envelope prints nothing and says nothing, and a wrong answer is asked for ever.</summary>
public sealed class EpsonTests
{
    [Fact]
    public async Task A_printer_with_nothing_to_do_gets_an_empty_answer()
    {
        await using var printer = await TestPrinter.EpsonAsync();

        using var answer = await printer.FormAsync("ConnectionType=GetRequest&ID=printer1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(0, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_job_comes_in_exactly_the_envelope_that_printers_know()
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());

        var bytes = await printer.AskAsync();
        Assert.Equal((byte)'<', bytes[0]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain("xmlns=\"\"", text, StringComparison.Ordinal);
        var envelope = XElement.Parse(text);
        Assert.Equal("PrintRequestInfo", envelope.Name.ToString());
        Assert.Equal("2.00", envelope.Attribute("Version")!.Value);
        var job = Assert.Single(envelope.Elements());
        Assert.Equal("ePOSPrint", job.Name.ToString());
        Assert.Equal(["Parameter", "PrintData"], job.Elements().Select(element => element.Name.ToString()));
        Assert.Equal(["devid", "timeout", "printjobid"], job.Element("Parameter")!.Elements().Select(element => element.Name.ToString()));
        Assert.Equal("local_printer", job.Element("Parameter")!.Element("devid")!.Value);
        Assert.InRange(int.Parse(job.Element("Parameter")!.Element("timeout")!.Value, CultureInfo.InvariantCulture), 10_000, 60_000);
        Assert.Matches("^[A-Za-z0-9]{1,30}$", JobId(bytes));
        Assert.Equal(XName.Get("epos-print", EposEncoder.Namespace), Assert.Single(job.Element("PrintData")!.Elements()).Name);
        Assert.Contains("12,50", text, StringComparison.Ordinal);
        Assert.Equal("sending", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task One_job_is_in_flight_and_its_result_ends_it_however_often_it_comes()
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var first = await printer.PrintAsync(await printer.PushAsync());
        var second = await printer.PrintAsync(await printer.PushAsync());

        var job = JobId(await printer.AskAsync());
        Assert.Empty(await printer.AskAsync());
        await printer.AnswerAsync(Result(job));
        await printer.AnswerAsync(Result(job));
        Assert.Equal("done", await printer.StateAsync(first));
        Assert.Equal("queued", await printer.StateAsync(second));
        var other = JobId(await printer.AskAsync());
        Assert.NotEqual(job, other);
        // A result that comes late is not taken for the job that is at work now.
        await printer.AnswerAsync(Result(job, success: "false", code: "EPTR_REC_EMPTY"));
        Assert.Equal("sending", await printer.StateAsync(second));
        await printer.AnswerAsync(Result(other, success: "1"));
        Assert.Equal("done", await printer.StateAsync(second));
    }

    [Theory]
    [InlineData("EPTR_REC_EMPTY", "524288", "paper-out")]
    [InlineData("EPTR_COVER_OPEN", "32", "cover-open")]
    [InlineData("EPTR_CUTTER", "2048", "cutter")]
    [InlineData("EPTR_UNRECOVERABLE", "8192", "mechanical")]
    [InlineData("SchemaError", "0", "unreadable")]
    [InlineData("EX_TIMEOUT", "1", "offline")]
    [InlineData("PrintSystemError", "x", "printer-error")]
    public async Task A_failure_says_why_and_the_till_hears_of_it(string code, string status, string reason)
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        await printer.AnswerAsync(Result(JobId(await printer.AskAsync()), "false", code, status));

        Assert.Equal("failed " + reason, await printer.StateAsync(delivery));
        Assert.Equal([reason], await TillEvents.OfAsync(printer, "printer.problem"));
        Assert.Empty(await printer.AskAsync());
    }

    [Theory]
    [InlineData("""<PrintResponseInfo Version="1.00"><response xmlns="http://www.epson-pos.com/schemas/2011/03/epos-print" success="true" code="" status="251658262" battery="0"/></PrintResponseInfo>""", "done")]
    [InlineData("""<?xml version="1.0" encoding="utf-8"?><PrintResponseInfo Version="3.00"><ServerDirectPrint><Response Success="false"><ErrorSummary>x</ErrorSummary></Response></ServerDirectPrint></PrintResponseInfo>""", "failed printer-error")]
    public async Task A_result_without_an_id_is_about_the_one_job(string xml, string state)
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        await printer.AskAsync();
        await printer.AnswerAsync(xml);

        Assert.Equal(state, await printer.StateAsync(delivery));
    }

    [Theory]
    [InlineData("ConnectionType=SetResponse&ID=x&ResponseFile=%3Cbroken")]
    [InlineData("ConnectionType=SetResponse&ID=x")]
    [InlineData("ConnectionType=SetResponse&ResponseFile=%3C%21DOCTYPE%20a%20%5B%3C%21ENTITY%20b%20%22c%22%3E%5D%3E%3Ca%3E%26b%3B%3C%2Fa%3E")]
    [InlineData("ConnectionType=SetStatus&Status=nonsense")]
    [InlineData("ConnectionType=SetResponse&ResponseFile=%00%FF")]
    public async Task Whatever_a_printer_reports_is_answered_with_nothing(string form)
    {
        await using var printer = await TestPrinter.EpsonAsync();

        using var answer = await printer.FormAsync(form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_lost_result_ends_as_unknown_and_the_next_job_comes()
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var lost = await printer.PrintAsync(await printer.PushAsync());
        var next = await printer.PrintAsync(await printer.PushAsync());
        await printer.AskAsync();
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(61));

        var job = JobId(await printer.AskAsync());
        Assert.Equal("unknown no-answer", await printer.StateAsync(lost));
        await printer.AnswerAsync(Result(job));
        Assert.Equal("done", await printer.StateAsync(next));
    }

    [Fact]
    public async Task A_report_of_absurd_length_is_answered_with_nothing_and_takes_no_job_away()
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());

        using var answer = await printer.FormAsync("ConnectionType=SetResponse&ResponseFile=" + new string('x', 600 * 1024));

        Assert.Equal((HttpStatusCode.OK, 0L), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal("queued", await printer.StateAsync(delivery));
    }

    /// <summary>Whose printer has "authentication" switched on all the same: the secret is in the path, what else it says of itself is not asked for.</summary>
    [Fact]
    public async Task A_printer_that_brings_digest_credentials_gets_its_job_and_is_never_challenged()
    {
        await using var printer = await TestPrinter.EpsonAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        using var request = new HttpRequestMessage(HttpMethod.Post, printer.Path) { Content = new StringContent("ConnectionType=GetRequest&ID=printer1") };
        request.Headers.TryAddWithoutValidation("Authorization", "Digest username=\"printer1\", realm=\"x\", nonce=\"0\", uri=\"/\", response=\"0\"");

        using var got = await printer.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, got.StatusCode);
        Assert.Empty(got.Headers.WwwAuthenticate);
        await printer.AnswerAsync(Result(JobId(await got.Content.ReadAsByteArrayAsync())));
        Assert.Equal("done", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task A_status_notification_shows_in_the_printers_status()
    {
        await using var printer = await TestPrinter.EpsonAsync();
        await printer.FormAsync("ConnectionType=SetStatus&ID=p&Status=" + Uri.EscapeDataString(
            """<?xml version="1.0"?><statusmonitor Version="1.00"><printerstatus devicename="local_printer" asbstatus="0x0F0A0024"/></statusmonitor>"""));

        var status = (await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers/" + printer.Id)).GetProperty("status");
        Assert.Equal("out open open paper-out", $"{status.GetProperty("paper")} {status.GetProperty("cover")} {status.GetProperty("drawer")} {status.GetProperty("problem")}");
    }

    private static string JobId(byte[] envelope) => XElement.Parse(Encoding.UTF8.GetString(envelope)).Descendants("printjobid").Single().Value;

    private static string Result(string job, string success = "true", string code = "", string status = "251658262") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <PrintResponseInfo Version="2.00"><ePOSPrint><Parameter><devid>local_printer</devid><printjobid>{job}</printjobid></Parameter>
        <PrintResponse><response xmlns="http://www.epson-pos.com/schemas/2011/03/epos-print" success="{success}" code="{code}" status="{status}" battery="0"/></PrintResponse></ePOSPrint></PrintResponseInfo>
        """;
}
