using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Acornima;
using Relay.Displays;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed partial class DisplayScriptTests
{
    private const int MostBytes = 12 * 1024;

    private static readonly DisplayAssets Assets = new();

    private static string Script => Encoding.UTF8.GetString(Assets.Script.Bytes);

    private static string PlainStyle => Encoding.UTF8.GetString(Assets.PlainStyle.Bytes);

    private static string FrameScript => Encoding.UTF8.GetString(Assets.FrameScript.Bytes);

    private static string Style => Encoding.UTF8.GetString(Assets.Style.Bytes);

    [Fact]
    public void The_scripts_are_ES3_so_that_engines_of_2011_read_them()
    {
        foreach (var script in new[] { Script, Assets.Guard, FrameScript, Assets.WaitingScript })
            new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES3 }).ParseScript(script);
    }

    [Theory]
    [InlineData("let a = 1;")]
    [InlineData("var f = () => 1;")]
    [InlineData("var a = { default: 1, get b() { return 1; } };")]
    public void What_is_not_ES3_would_be_noticed(string script) =>
        Assert.Throws<SyntaxErrorException>(() => new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES3 }).ParseScript(script));

    [Fact]
    public void The_script_calls_nothing_that_came_after_2011() =>
        Assert.DoesNotMatch(NewerNames(), Script + Assets.Guard + FrameScript);

    [Fact]
    public void The_style_asks_for_nothing_that_came_after_2011() =>
        Assert.DoesNotMatch(NewerStyle(), Style);

    /// <summary>What goes when a page is old goes in one step; browsers that know no such rule pass it over.</summary>
    [Fact]
    public void The_style_without_script_has_no_motion()
    {
        Assert.DoesNotMatch(NewerStyle(), Steps().Replace(PlainStyle, ""));
        Assert.DoesNotContain("transition", PlainStyle, StringComparison.Ordinal);
    }

    /// <summary>The page as a tablet gets it, with every state it may show later: nothing else is loaded before a code is on the screen.</summary>
    [Fact]
    public async Task Page_style_and_script_together_weigh_at_most_12_KB()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        await new TestTill(relay, shop.ShopKey).SendAsync(HttpMethod.Patch, "/v1/shop", """{"country":"FR","choices":["paper","email","sms","none"]}""");
        await using var display = await TestDisplay.PairAsync(relay, shop.TillKey);

        var page = await display.GetAsync();
        var files = Asked(page).ToList();
        var weight = 0;
        using var browser = relay.Client();
        browser.DefaultRequestHeaders.Add("Cookie", display.Cookie);
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate");
        foreach (var path in files.Prepend("/display"))
            weight += (await browser.GetByteArrayAsync(path)).Length;

        Assert.Equal(["display.css", "display.js", "guard.js", "relay.svg"], files.Select(path => path.Split('/')[^1].Split('?')[0]).Order(StringComparer.Ordinal));
        Assert.InRange(weight, 1, MostBytes);
    }

    [Fact]
    public async Task A_browser_that_cannot_unpack_gets_the_same_as_it_is()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var browser = relay.Client();
        foreach (var (path, bytes) in new[] { ("/display/display.css", Assets.Style.Bytes), ("/display/display.js", Assets.Script.Bytes), ("/display/frame.js", Assets.FrameScript.Bytes) })
        {
            using var plain = await browser.GetAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip" } } };
            using var packed = await browser.SendAsync(request);
            await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            await unpacked.CopyToAsync(whole);

            Assert.Empty(plain.Content.Headers.ContentEncoding);
            Assert.Equal(bytes, await plain.Content.ReadAsByteArrayAsync());
            Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
            Assert.Equal(["Accept-Encoding"], packed.Headers.Vary);
            Assert.Equal(bytes, whole.ToArray());
        }
    }

    [Fact]
    public void Nothing_is_asked_of_another_origin()
    {
        foreach (var text in new[] { Assets.Page, Assets.Guard, Style, PlainStyle, Script, FrameScript, Assets.AwayStyle, Assets.WaitingScript, Encoding.UTF8.GetString(Assets.AwayWorker.Bytes) })
            Assert.DoesNotMatch(ForeignOrigin(), text);
    }

    /// <summary>What a browser loads for this page by itself; the manifest and its pictures come when somebody puts the page on a home screen.</summary>
    private static IEnumerable<string> Asked(string page) =>
        Resources().Matches(page).Select(match => match.Groups[1].Value).Where(path => !path.StartsWith("data:", StringComparison.Ordinal));

    [GeneratedRegex(@"\.(bind|forEach|map|filter|includes|startsWith|padStart|classList|dataset|append|remove)\(|\b(fetch|Promise|URL|Map|Set|Symbol)\b\s*[.(]|Object\.(assign|keys)")]
    private static partial Regex NewerNames();

    [GeneratedRegex(@"display:\s*(flex|grid|inline-flex)|var\(--|:is\(|:has\(|clamp\(|\bmin\(|@import|@keyframes|animation[-:]")]
    private static partial Regex NewerStyle();

    [GeneratedRegex(@"@(-webkit-)?keyframes \w+ \{ to \{ visibility: \w+; \} \}|animation: (none|\w+ \.001s 31s forwards);")]
    private static partial Regex Steps();

    [GeneratedRegex("(?:<link rel=\"(?:icon|stylesheet)\" href|<script[^>]* src|<img[^>]* src)=\"([^\"]+)\"")]
    private static partial Regex Resources();

    [GeneratedRegex(@"https?:|//[a-z0-9-]+\.[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignOrigin();
}
