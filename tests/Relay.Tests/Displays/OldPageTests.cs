using System.Net;
using System.Text.RegularExpressions;
using Relay.Displays.Pages;
using Relay.Tests.Shops;
using StbImageSharp;

namespace Relay.Tests.Displays;

/// <summary>What a page without script does by itself when no other replaces it, in browsers whose style sheets know no steps in time.</summary>
public sealed partial class OldPageTests
{
    private const int Age = 31_000;

    // Red, green, blue, and how much hides what lies below.
    private const string Nothing = "00000000", Light = "f3f1eaff", White = "ffffffff";

    [Theory]
    [InlineData("/display/plain")]
    [InlineData("/display/frame?layer=0")]
    public async Task A_page_that_shows_something_is_covered_after_31_seconds_and_the_reason_uncovered(string path)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        Assert.DoesNotContain("class=\"cover\"", await tablet.GetAsync(path), StringComparison.Ordinal);

        await till.PushAsync();
        var page = await tablet.GetAsync(path);

        var covers = Covers().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal([(Nothing, Age), (Light, 0)], Frames(covers[0]));
        Assert.Equal([(Light, Age), (Nothing, 0)], Frames(covers[1]));
        Assert.Equal(2, covers.Count);
        // The sentence has its own cover, above the page's.
        Assert.True(page.IndexOf(covers[0], StringComparison.Ordinal) < page.IndexOf("id=\"late\"", StringComparison.Ordinal));
        Assert.DoesNotContain("class=\"cover\"", await tablet.GetAsync("/display"), StringComparison.Ordinal);
    }

    /// <summary>A browser shares a picture, and how far it has played, among the pages that have the same.</summary>
    [Fact]
    public async Task Every_page_has_pictures_of_its_own_in_the_colour_of_its_display()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        await till.PushAsync();
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        var first = Covers().Match(await tablet.GetAsync("/display/plain")).Groups[1].Value;

        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, """{"highContrast":true}""");
        var second = Covers().Match(await tablet.GetAsync("/display/plain")).Groups[1].Value;
        var third = Covers().Match(await tablet.GetAsync("/display/plain")).Groups[1].Value;

        Assert.Equal([(Nothing, Age), (White, 0)], Frames(third));
        Assert.Equal(3, new HashSet<string> { first, second, third }.Count);
    }

    [Fact]
    public void A_cover_says_its_time_to_the_hundredth_of_a_second() =>
        Assert.Equal([(Nothing, 2_570), (White, 0)], Frames(TimedCover.Comes("#ffffff", TimeSpan.FromSeconds(2.57))));

    private static List<(string Point, int Milliseconds)> Frames(string address)
    {
        using var gif = new MemoryStream(Convert.FromBase64String(WebUtility.HtmlDecode(address)["data:image/gif;base64,".Length..]));
        return [.. ImageResult.AnimatedGifFramesFromStream(gif, ColorComponents.RedGreenBlueAlpha).Select(frame => (Convert.ToHexStringLower(frame.Data), frame.DelayInMs))];
    }

    [GeneratedRegex("class=\"cover\" alt=\"\" src=\"(data:image/gif;base64,[^\"]+)\"")]
    private static partial Regex Covers();
}
