using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Relay.Sdk.Tests;

/// <summary>What the documents show is compiled or run.</summary>
public sealed partial class DocumentTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_csharp_block_of_the_readme_is_compiled_word_for_word()
    {
        var compiled = string.Join('\n', Lines(File.ReadAllText(Checkout.At("tests", "Relay.Sdk.Tests", "ReadmeSnippets.cs"))));
        var blocks = Blocks("README.md", "csharp").ToList();

        Assert.True(blocks.Count >= 8);
        Assert.Empty(blocks.Where(block => !compiled.Contains(string.Join('\n', Lines(block)), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Snippets_that_need_no_shop_of_their_own_run_against_a_relay()
    {
        using var folder = new TemporaryFolder();
        using var relay = fixture.Client();
        var ticket = ReadmeSnippets.WholeTicket(DateTimeOffset.Parse("2026-11-26T10:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture));

        await ReadmeSnippets.CodeFirstAsync(relay, ticket, folder.File("code.png"));
        await ReadmeSnippets.RefusedAsync(relay, ticket);
        await ReadmeSnippets.DisplayAsync(relay, ticket.Token!);

        Assert.Equal(relay.LinkOf(ticket.Token!).ToUpperInvariant(), (await Tool.RunAsync("zbarimg", "--quiet", "--raw", folder.File("code.png"))).TrimEnd());
    }

    [Theory]
    [InlineData("sh", "sh", ".sh")]
    [InlineData("python", "/usr/bin/python3", ".py")]
    [InlineData("php", "php", ".php")]
    [InlineData("js", "node", ".js")]
    public async Task Example_of_the_protocol_page_submits_a_ticket_and_prints_its_link(string language, string program, string ending)
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("till" + ending);
        await File.WriteAllTextAsync(script, Patient(Blocks("PROTOCOL.md", language).First()), Cancellation);

        var link = await RunAsync(program, script);

        using var answer = await fixture.Relay.Http.GetAsync(new Uri(link), Cancellation);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Examples_with_a_pdf_send_it_alone_and_with_its_data()
    {
        using var folder = new TemporaryFolder();
        var blocks = Blocks("PROTOCOL.md", "bash").ToList();
        var (pdf, data, number) = (folder.File("receipt.pdf"), folder.File("sale.json"), Examples.NewNumber());
        await Tool.RunAsync("gs", "-q", "-sDEVICE=pdfwrite", "-o", pdf, "-c", "/Helvetica findfont 20 scalefont setfont 50 500 moveto (Receipt) show showpage");
        await File.WriteAllTextAsync(data, $$"""{"number":"{{Examples.NewNumber()}}","total":9.90,"currency":"EUR"}""", Cancellation);
        await File.WriteAllTextAsync(folder.File("alone.sh"), Patient(blocks[0]), Cancellation);
        await File.WriteAllTextAsync(folder.File("both.sh"), Patient(blocks[1]), Cancellation);

        Assert.Equal(2, blocks.Count);
        foreach (var link in new[] { await RunAsync("bash", folder.File("alone.sh"), pdf, number), await RunAsync("bash", folder.File("both.sh"), pdf, data) })
        {
            var sent = await fixture.Relay.Http.GetByteArrayAsync(new Uri(link), Cancellation);
            Assert.Equal(await File.ReadAllBytesAsync(pdf, Cancellation), sent[..(int)new FileInfo(pdf).Length]);
        }
    }

    [Fact]
    public async Task Example_of_a_sale_opens_a_page_with_all_its_tickets()
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("sale.sh");
        await File.WriteAllTextAsync(script, Patient(Blocks("PROTOCOL.md", "sh").ElementAt(1)), Cancellation);

        var link = await RunAsync("sh", script);

        var page = await fixture.Relay.Http.GetStringAsync(new Uri(link), Cancellation);
        Assert.Equal(2, page.Split("<section class=\"card sale\"").Length - 1);
        Assert.Contains("S-2G", page, StringComparison.Ordinal);
    }

    /// <summary>The examples give a customer two seconds; a machine that runs all tests at once may need more.</summary>
    private static string Patient(string example) =>
        example.Replace("--max-time 2 ", "--max-time 60 ", StringComparison.Ordinal).Replace("--max-time 10 ", "--max-time 60 ", StringComparison.Ordinal).Replace("timeout=2)", "timeout=60)", StringComparison.Ordinal)
            .Replace("'timeout' => 2,", "'timeout' => 60,", StringComparison.Ordinal).Replace("AbortSignal.timeout(2000)", "AbortSignal.timeout(60000)", StringComparison.Ordinal);

    private async Task<string> RunAsync(string program, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RELAY_URL"] = fixture.Relay.Url;
        start.Environment["TILL_KEY"] = fixture.Relay.TillKey;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, $"{program}: {await error}");
        return output.Trim();
    }

    private static IEnumerable<string> Blocks(string document, string language) =>
        Block().Matches(File.ReadAllText(Checkout.At("plugin-sdk", document))).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    private static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
