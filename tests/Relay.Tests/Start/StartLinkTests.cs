using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting;
using Relay.Hosting.FirstRun;
using Relay.Start;
using Relay.Tests.Shops;

namespace Relay.Tests.Start;

public sealed class StartLinkTests
{
    [Fact]
    public async Task Link_works_for_half_an_hour_and_not_a_second_longer()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var links = relay.Services.GetRequiredService<StartLinks>();
        var link = LastPart(links.New());

        Assert.True(links.IsValid(link));
        relay.Clock.Advance(StartLinks.Lifetime - TimeSpan.FromSeconds(1));
        Assert.True(links.IsValid(link));
        relay.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(links.IsValid(link));
    }

    [Fact]
    public async Task Link_whose_expiry_or_proof_was_changed_does_not_work()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var links = relay.Services.GetRequiredService<StartLinks>();
        var parts = LastPart(links.New()).Split('.');

        Assert.False(links.IsValid($"{long.Parse(parts[0], null) + 1}.{parts[1]}"));
        Assert.False(links.IsValid($"{parts[0]}.{parts[1][..^1]}"));
        Assert.False(links.IsValid($"+{parts[0]}.{parts[1]}"));
        Assert.False(links.IsValid($"{parts[0]}."));
        Assert.False(links.IsValid(parts[0]));
        Assert.False(links.IsValid("é.é"));
    }

    [Fact]
    public async Task Link_of_another_relay_does_not_work()
    {
        await using var one = await RelayUnderTest.StartAsync();
        await using var other = await RelayUnderTest.StartAsync();

        Assert.False(other.Services.GetRequiredService<StartLinks>().IsValid(LastPart(one.Services.GetRequiredService<StartLinks>().New())));
    }

    [Fact]
    public async Task Link_lives_through_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("relay-test-").FullName;
        string link;
        await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
            link = LastPart(relay.Services.GetRequiredService<StartLinks>().New());
        await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
            Assert.True(relay.Services.GetRequiredService<StartLinks>().IsValid(link));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Command_prints_a_link_that_works()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        await using var output = new StringWriter();
        var command = relay.Services.GetServices<IRelayCommand>().Single(one => one.Name == "start-link");

        Assert.Equal(0, await command.RunAsync([], output, default));
        using var client = relay.Client();
        using var page = await client.GetAsync(output.ToString().Trim());
        Assert.True(page.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Banner_shows_a_link_only_while_there_is_no_shop()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var banner = relay.Services.GetServices<IBannerPart>().OfType<StartBanner>().Single();

        Assert.Contains(banner.Lines(), line => line.Contains("/start/", StringComparison.Ordinal));
        await TestShop.RegisterAsync(relay);
        Assert.DoesNotContain(banner.Lines(), line => line.Contains("/start/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_of_the_links_is_readable_by_its_owner_only()
    {
        await using var relay = await RelayUnderTest.StartAsync();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(relay.Services.GetRequiredService<StartLinks>().KeyFile));
    }

    private static string LastPart(string link) => link[(link.LastIndexOf('/') + 1)..];
}
