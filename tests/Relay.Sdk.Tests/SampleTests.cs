using System.Diagnostics;

namespace Relay.Sdk.Tests;

/// <summary>The samples do what they say, at the keyboard and in the folder.</summary>
public sealed class SampleTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fake_till_sells_refunds_and_shows_the_code()
    {
        using var folder = new TemporaryFolder();
        using var till = Start("FakeTill", fixture.Relay.Url, fixture.Relay.TillKey, folder.File("outbox"));

        await till.StandardInput.WriteAsync("1\n1\n3\n-\np\nq\ns\ng\nf\no\nx\n");
        till.StandardInput.Close();
        var output = await till.StandardOutput.ReadToEndAsync(Cancellation);
        await till.WaitForExitAsync(Cancellation);

        Assert.Equal(0, till.ExitCode);
        Assert.Contains("The relay has it", output, StringComparison.Ordinal);
        Assert.Contains("█", output, StringComparison.Ordinal);
        Assert.Contains("0 tickets wait", output, StringComparison.Ordinal);
        var links = output.Split('\n').Where(line => line.Contains("/T/", StringComparison.Ordinal)).Select(line => line.Trim()[^26..]).ToList();
        Assert.Equal(3, links.Count);
        var (sale, refund) = (await fixture.Relay.TicketJsonAsync(links[0]), await fixture.Relay.TicketJsonAsync(links[2]));
        var page = await fixture.Relay.Http.GetStringAsync(new Uri($"{fixture.Relay.Url}/T/{links[0]}"), Cancellation);
        Assert.Contains($"/T/{links[1]}/page", page, StringComparison.Ordinal);
        Assert.False((await fixture.Relay.TicketJsonAsync(links[1])).TryGetProperty("total", out _));
        Assert.Equal((2.40m, -2.40m), (sale.GetProperty("total").GetDecimal(), refund.GetProperty("total").GetDecimal()));
        Assert.Equal(sale.GetProperty("number").GetString(), refund.GetProperty("relatesTo").GetProperty("number").GetString());
    }

    [Fact]
    public async Task Folder_till_waits_until_a_pdf_is_complete_and_puts_it_away_with_its_link_or_the_reason()
    {
        using var folder = new TemporaryFolder();
        var (whole, growing, bad) = (Examples.NewNumber(), Examples.NewNumber(), Examples.NewNumber());
        await Tool.RunAsync("gs", "-q", "-sDEVICE=pdfwrite", "-o", folder.File("receipt"), "-c", "/Helvetica findfont 20 scalefont setfont 50 500 moveto (Receipt) show showpage");
        var pdf = await File.ReadAllBytesAsync(folder.File("receipt"), Cancellation);
        await File.WriteAllBytesAsync(folder.File(growing + ".pdf"), pdf[..(pdf.Length / 2)], Cancellation);
        await File.WriteAllBytesAsync(folder.File(whole + ".pdf"), pdf, Cancellation);

        using var till = Start("FolderTill", fixture.Relay.Url, fixture.Relay.TillKey, folder.Path, "--once");
        var first = await till.StandardOutput.ReadLineAsync(Cancellation);
        Assert.StartsWith(whole + ": http", first, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File(growing + ".pdf")));
        await File.WriteAllTextAsync(folder.File(bad + ".pdf"), "%PDF-1.7\nno more than that\n%%EOF\n", Cancellation);
        await File.WriteAllBytesAsync(folder.File(growing + ".pdf"), pdf, Cancellation);
        await till.WaitForExitAsync(Cancellation);

        Assert.Equal(0, till.ExitCode);
        foreach (var number in new[] { whole, growing })
        {
            Assert.Equal(pdf, await File.ReadAllBytesAsync(folder.File($"sent/{number}.pdf"), Cancellation));
            var behind = await fixture.Relay.Http.GetByteArrayAsync(new Uri((await File.ReadAllTextAsync(folder.File($"sent/{number}.txt"), Cancellation)).Trim() + "/pdf"), Cancellation);
            Assert.Equal(pdf, behind[..pdf.Length]);
            using var client = fixture.Client();
            Assert.True((await client.VerifyAsync(behind, Cancellation)).IsGenuine);
        }
        Assert.Equal("It does not end with startxref, a number and %%EOF.\n", await File.ReadAllTextAsync(folder.File($"refused/{bad}.txt"), Cancellation));
    }

    private static Process Start(string sample, params string[] arguments) => Process.Start(
        new ProcessStartInfo(Checkout.At("plugin-sdk", "samples", sample, "bin", Checkout.Configuration, "net10.0", sample), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
}
