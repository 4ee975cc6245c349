using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Documents.Signing;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

/// <summary>Who steals the data folder reads no ticket, and who has a link still does.</summary>
public sealed class StolenFolderTests
{
    private const int Tickets = 1000;
    private const string Mark = "Zinnober-7391-marked";

    [Fact]
    public async Task A_stolen_data_folder_shows_nothing_of_a_thousand_tickets()
    {
        var folder = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        try
        {
            var tokens = await FillAsync(folder);
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            Assert.True(files.Sum(file => new FileInfo(file).Length) > Tickets * 4096, "The folder does not hold the tickets: nothing could be found in it.");

            foreach (var file in files)
            {
                var bytes = await File.ReadAllBytesAsync(file);
                Assert.False(Holds(bytes, Mark), $"{Path.GetFileName(file)} shows a ticket's text");
                Assert.DoesNotContain(tokens.Take(20), token => Holds(bytes, token));
            }
            await AssertOpensAsync(folder, tokens[^1]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_search_finds_what_is_there()
    {
        var noise = new byte[7];
        foreach (var writing in Writings(Mark))
            Assert.True(Holds([.. noise, .. writing, .. noise], Mark));
        for (var shift = 0; shift < 3; shift++)
            Assert.True(Holds(Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. Encoding.UTF8.GetBytes(Mark)])), Mark));
        Assert.False(Holds(Encoding.UTF8.GetBytes("Zinnober-7391-other"), Mark));
    }

    private static async Task<string[]> FillAsync(string folder)
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Pdf:ForOpenShops"] = "true" }, folder);
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var pdf = new SmallPdf { [6] = $"<</Title({Mark})>>" }.ToBytes();
        foreach (var answer in new[] { await client.PostPdfAsync(pdf, $"number={Mark}-pdf"), await client.PostFormAsync($$"""{"number":"{{Mark}}-form","total":1,"currency":"EUR"}""", pdf) })
            Assert.NotEmpty(await answer.TokenAsync());
        var tokens = new string[Tickets];
        await Parallel.ForAsync(0, Tickets, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            using var answer = await client.PostTicketAsync($$"""
                {"number":"{{Mark}}-{{number}}","sale":"{{Mark}}-{{number / 3}}","total":{{number}},"currency":"EUR","store":{"name":"{{Mark}}"},
                 "customer":{"name":"{{Mark}}"},"lines":[{"description":"{{Mark}}","total":{{number}}}]}
                """);
            tokens[number] = await answer.TokenAsync();
        });
        return tokens;
    }

    private static async Task AssertOpensAsync(string folder, string text)
    {
        await using var relay = await RelayUnderTest.StartAsync(folder: folder);
        Assert.True(Token.TryParse(text, out var token));
        var opened = await relay.Services.GetRequiredService<TicketVault>().OpenAsync(token, CancellationToken.None);
        Assert.Equal(Mark, opened!.Content.Store.Name);
    }

    /// <summary>Whether bytes hold a text, as UTF-8, UTF-16, hex or base64.</summary>
    internal static bool Holds(byte[] bytes, string text) => Writings(text).Any(writing => bytes.AsSpan().IndexOf(writing) >= 0);

    /// <summary>UTF-8, UTF-16 of both orders, hex of both cases, and base64 at each of its three alignments (without the ends, which mix with the neighbours).</summary>
    private static IEnumerable<byte[]> Writings(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(text);
        yield return Encoding.BigEndianUnicode.GetBytes(text);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(utf8));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8));
        for (var shift = 0; shift < 3; shift++)
            yield return Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. utf8])[4..^4]);
    }
}
