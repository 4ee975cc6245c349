using System.Net;
using System.Net.Sockets;

namespace Relay.EndToEnd.Engines;

/// <summary>What goes wrong at customer displays in the field, by the names under which people complain, before real browsers.</summary>
public sealed class FieldTests
{
    /// <summary>Judged by what the page has drawn: Chrome 64 started anew gives no picture of its window now and then, though it draws it.</summary>
    [Theory]
    [InlineData("chrome64")]
    [InlineData("chromium")]
    [InlineData("firefox")]
    public async Task Pairing_lost_after_a_reboot(string engine)
    {
        using var profile = new TemporaryFolder();
        await using var counter = await Counter.OpenAsync();
        var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Profile = profile.Path });
        await tablet.PairAsync(counter);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");
        await tablet.Screen.ShutDownAsync();
        await tablet.DisposeAsync();

        // The relay has been started anew as well, and the shop sold in the meantime.
        Assert.Equal(0, await counter.StopRelayAsync());
        await counter.StartRelayAsync();
        var ticket = await counter.SellAsync();
        await using (var again = await Tablet.StartAsync(Engine.Named(engine), new() { Profile = profile.Path }))
        {
            await again.Screen.OpenAsync(new Uri(counter.Address, "/display"));
            await again.UntilDrawnAsync(ticket.Link);
            await again.Screen.ShutDownAsync();
        }
        var display = Assert.Single((await counter.DisplaysAsync()).EnumerateArray());

        // The cookie is lost with all else that the browser kept: one tap on the phone, and the tablet is the display of that name again.
        await using var reset = await Tablet.StartAsync(Engine.Named(engine));
        await reset.Screen.OpenAsync(new Uri(counter.Address, "/display"));
        await counter.ApproveAgainAsync(await reset.CodeAsync(), display.GetProperty("name").GetString()!);
        var next = await counter.SellAsync();
        await reset.UntilDrawnAsync(next.Link);
        Assert.Equal(display.GetProperty("displayId").GetString(), Assert.Single((await counter.DisplaysAsync()).EnumerateArray()).GetProperty("displayId").GetString());
    }

    [Fact]
    public async Task Frozen_while_an_SMS_is_sent()
    {
        // A gateway that takes the connection and never answers.
        using var gateway = new TcpListener(IPAddress.Loopback, 0);
        gateway.Start();
        var port = ((IPEndPoint)gateway.LocalEndpoint).Port;
        await using var counter = await Counter.OpenAsync($"--Relay:Sms:Url=http://127.0.0.1:{port}/sms", "--Relay:Sms:ForOpenShops=true");
        await counter.AllowAsync("sms");
        await using var tablet = await Tablet.StartAsync(Engine.PhantomJs);
        await tablet.PairAsync(counter);

        await counter.SellAsync();
        await tablet.TapAsync("choice-sms");
        await tablet.TypeOnAsync("+33", "6", "1", "2", "3", "4", "5", "6", "7", "8");
        await tablet.TapAsync("typing-send");
        await tablet.UntilTextAsync("chosen-text", "envoyé");
        using var held = await gateway.AcceptTcpClientAsync();

        var next = await counter.SellAsync();
        await tablet.UntilScannedAsync(next.Link);
        await counter.ShowAsync(new { state = "message", text = "Bonjour" });
        await tablet.UntilTextAsync("message-text", "Bonjour");
    }
}
