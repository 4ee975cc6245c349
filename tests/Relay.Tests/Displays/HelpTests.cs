using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Relay.Displays.Help;
using Relay.Hosting;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class HelpTests
{
    public static TheoryData<string> Spoken { get; } = [.. Languages.Known];

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Every_device_has_its_steps_in_every_language(string language)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var choose = await client.GetStringAsync("/display/help");
        foreach (var device in HelpDevices.Names)
        {
            var page = await client.GetStringAsync("/display/help/" + device);

            Assert.Contains($"href=\"/display/help/{device}\"", choose, StringComparison.Ordinal);
            Assert.Contains($"lang=\"{language}\"", page, StringComparison.Ordinal);
            Assert.Equal(5, Regex.Count(page, "<li><p>"));
            Assert.Contains(new Uri(relay.Address, "/display").AbsoluteUri, page, StringComparison.Ordinal);
            Assert.DoesNotContain("{address}", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_device_that_is_not_known_has_no_page()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        using var answer = await client.GetAsync("/display/help/toaster");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_tablet_that_shows_a_code_links_to_the_help()
    {
        await using var relay = await RelayUnderTest.StartAsync();

        Assert.Contains("href=\"/display/help\"", await new TestDisplay(relay, null).GetAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_screen_gets_a_manifest_whose_icons_are_there_in_the_size_that_they_say()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        using var page = await client.GetAsync("/display");
        using var answer = await client.GetAsync("/display/manifest.webmanifest");
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Contains("manifest-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("rel=\"manifest\" href=\"/display/manifest.webmanifest\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("/display", "/display", "fullscreen"), (manifest.RootElement.Text("start_url"), manifest.RootElement.Text("scope"), manifest.RootElement.Text("display")));
        foreach (var (address, side) in manifest.RootElement.GetProperty("icons").EnumerateArray()
            .Select(icon => (icon.Text("src"), int.Parse(icon.Text("sizes").Split('x')[0], null))).Append(("/display/icon-180.png", 180)))
        {
            var picture = StbImageSharp.ImageResult.FromMemory(await client.GetByteArrayAsync(address), StbImageSharp.ColorComponents.RedGreenBlue);
            Assert.Equal((side, side), (picture.Width, picture.Height));
            // The outer tenth is ground, which any shape may cut off; the middle of the sheet's upper edge is paper.
            Assert.Equal([0x14, 0x53, 0x2d], picture.Data[..3]);
            Assert.Equal([0xff, 0xff, 0xff], picture.Data.AsSpan(3 * ((side * 7 / 32 * side) + (side / 2)), 3).ToArray());
        }
        using var none = await client.GetAsync("/display/icon-7.png");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
