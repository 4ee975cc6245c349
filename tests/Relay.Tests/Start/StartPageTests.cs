using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting;
using Relay.Start;
using Relay.Start.Page;
using Relay.Tests.Hosting;

namespace Relay.Tests.Start;

public sealed class StartPageTests
{
    [Fact]
    public async Task Shop_is_made_with_the_link_even_where_registration_is_closed()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Registration"] = "closed" });
        using var client = relay.Client();
        using var answer = await client.PostAsJsonAsync(Link(relay) + "/shops", new { name = "Chez Léa", language = "fr", country = "FR", tills = new[] { "7" } });
        var shop = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.StartsWith("tr_shop_", shop.GetProperty("shopKey").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("tr_till_", shop.GetProperty("tills")[0].GetProperty("tillKey").GetString(), StringComparison.Ordinal);
        Assert.Equal("7", shop.GetProperty("tills")[0].GetProperty("name").GetString());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Nothing_is_made_with_a_link_that_is_over_or_wrong()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var link = Link(relay);
        relay.Clock.Advance(StartLinks.Lifetime);

        using var over = await client.PostAsJsonAsync(link + "/shops", new { name = "Chez Léa" });
        await over.ShouldBeProblem(404, "start-link-expired");
        using var wrong = await client.PostAsJsonAsync("/start/x/shops", new { name = "Chez Léa" });
        await wrong.ShouldBeProblem(404, "start-link-expired");
        using var sample = await client.GetAsync(link + "/samples/shoes");
        await sample.ShouldBeProblem(404, "start-link-expired");
        Assert.True(relay.Services.GetRequiredService<Relay.Shops.ShopDirectory>().IsEmpty);
    }

    [Fact]
    public async Task Wrong_name_is_named()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        using var answer = await client.PostAsJsonAsync(Link(relay) + "/shops", new { name = "\u0007", country = "France" });

        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Contains("/country", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "n’est plus valable")]
    [InlineData("en", "is over")]
    [InlineData("nl-BE, fr;q=0.5", "is niet meer geldig")]
    public async Task Link_that_is_over_says_how_to_get_a_new_one(string language, string title)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var link = Link(relay);
        relay.Clock.Advance(StartLinks.Lifetime);
        using var answer = await PageAsync(relay, link, language);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("start-link</pre>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_has_every_part_that_its_script_looks_for()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var answer = await PageAsync(relay, Link(relay), "en");
        var page = await answer.Content.ReadAsStringAsync();
        var script = System.Text.Encoding.UTF8.GetString(EmbeddedAssets.Read("assets/start.js"));
        var wanted = Regex.Matches(script, @"(?:at|onSubmit)\('([a-z-]+)'").Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(wanted.Count > 10);
        Assert.All(wanted, id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
        Assert.All(Regex.Matches(page, "data-copy=\"([a-z-]+)\"").Select(match => match.Groups[1].Value), id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
        Assert.Contains("script-src 'self'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_warns_while_the_public_url_means_this_machine_only()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var loopback = await PageAsync(relay, Link(relay), "en");
        await using var reachable = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "http://192.0.2.5:8080" });
        using var fine = await PageAsync(reachable, new Uri(reachable.Services.GetRequiredService<StartLinks>().New()).AbsolutePath, "en");

        Assert.Contains("Phones cannot follow", await loopback.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Phones cannot follow", await fine.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sample_is_json_with_a_label()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var link = Link(relay);
        foreach (var name in StartSamples.Names)
        {
            var sample = await client.GetFromJsonAsync<JsonElement>($"{link}/samples/{name}");
            Assert.Equal("SAMPLE", sample.GetProperty("number").GetString());
            Assert.NotEmpty(StartTexts.English.Sample(name));
        }
    }

    [Fact]
    public async Task Page_says_nothing_but_its_texts()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var texts = PseudoTexts.Of(StartTexts.English);
        var links = relay.Services.GetRequiredService<PublicLinks>();

        Assert.Empty(PseudoTexts.Strangers(StartPage.Of(texts, "ar-XB", links).Markup, "Ticket Relay", links.To("/display"), "tr_till_…", "--Relay:PublicUrl",
            "English", "Français", "Deutsch", "Español", "Italiano", "Nederlands"));
        Assert.Empty(PseudoTexts.Strangers(StartPage.Expired(texts).Markup, "Ticket Relay", ProgramName.Text + " start-link"));
    }

    private static string Link(RelayUnderTest relay) => new Uri(relay.Services.GetRequiredService<StartLinks>().New()).AbsolutePath;

    private static async Task<HttpResponseMessage> PageAsync(RelayUnderTest relay, string path, string language)
    {
        using var client = relay.Client();
        using var question = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" }, { "Accept-Language", language } } };
        return await client.SendAsync(question);
    }
}
