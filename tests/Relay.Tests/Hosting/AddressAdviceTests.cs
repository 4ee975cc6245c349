using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting.FirstRun;

namespace Relay.Tests.Hosting;

/// <summary>What the person who starts the relay is told about its addresses.</summary>
public sealed class AddressAdviceTests
{
    [Fact]
    public async Task Public_url_of_this_machine_only_is_warned_of_with_what_to_start_instead()
    {
        await using var relay = await RelayUnderTest.StartAsync();

        var lines = Lines(relay);

        Assert.Contains(lines, line => line.StartsWith("WARNING: phones and tablets cannot follow this public URL", StringComparison.Ordinal));
        var advised = lines.SelectMany(line => Regex.Matches(line, "--Relay:PublicUrl=http://(.+):([0-9]+)$")).ToList();
        Assert.NotEmpty(advised);
        Assert.All(advised, advice =>
        {
            Assert.Equal(relay.Address.Port.ToString(null as IFormatProvider), advice.Groups[2].Value);
            Assert.True(advice.Groups[1].Value == "<address>" || !IPAddress.IsLoopback(IPAddress.Parse(advice.Groups[1].Value)));
        });
    }

    [Fact]
    public async Task Public_url_that_phones_can_follow_is_told_without_a_warning()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "https://tickets.example.fr" });

        var lines = Lines(relay);

        Assert.Equal(["listening", "public", "data", "registration"], lines.Select(line => line.Split(' ')[0]));
        Assert.Contains(relay.Address.Authority, lines[0], StringComparison.Ordinal);
        Assert.Contains("https://tickets.example.fr ", lines[1], StringComparison.Ordinal);
        Assert.Contains(relay.Folder, lines[2], StringComparison.Ordinal);
    }

    private static List<string> Lines(RelayUnderTest relay) =>
        [.. relay.Services.GetServices<IBannerPart>().OfType<AddressAdvice>().Single().Lines()];
}
