using System.Text;
using System.Text.RegularExpressions;
using Relay.Hosting;

namespace Relay.Tests.Counter;

public sealed class CounterPageTests
{
    public static TheoryData<string> Spoken { get; } = [.. Languages.Known];

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task The_page_has_every_part_and_every_word_that_its_script_looks_for(string language)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await client.GetStringAsync("/shop");
        var script = string.Concat(Scripts(page).Select(name => Encoding.UTF8.GetString(EmbeddedAssets.Read("assets/" + name))));
        var parts = Regex.Matches(script, @"\bat\('([a-z-]+)'\)|copyOf\('([a-z-]+)'\)").Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct().ToList();
        var words = Regex.Matches(script, @"(?:page|words)\.dataset\.([a-zA-Z]+)").Select(match => Regex.Replace(match.Groups[1].Value, "[A-Z]", upper => "-" + upper.Value.ToLowerInvariant())).Distinct().ToList();

        Assert.Equal(6, Scripts(page).Count());
        Assert.True(parts.Count > 40 && words.Count > 10);
        Assert.All(parts, id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
        Assert.All(words, word => Assert.Matches($"data-{word}=\"[^\"]+\"", page));
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_words_for_every_reason_why_something_does_not_print()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var page = await client.GetStringAsync("/shop");

        Assert.All(Relay.Printing.Jobs.PrintReasons.All, reason => Assert.Matches($"data-reason-{reason}=\"[^\"]+\"", page));
    }

    [Fact]
    public async Task The_page_holds_nothing_of_any_shop_and_nothing_of_it_is_kept()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        await Shops.TestShop.RegisterAsync(relay, "Geheim");
        using var client = relay.Client();

        using var answer = await client.GetAsync("/shop");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.DoesNotContain("Geheim", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Scripts(string page) => Regex.Matches(page, @"<script src=""/assets/([a-z-]+\.js)").Select(match => match.Groups[1].Value);
}
