using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Displays;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Displays;

/// <summary>Tills hear when their displays come and go, and nothing of what is none of their business.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public async Task Each_till_of_a_display_hears_that_it_came_and_that_it_went_for_longer_than_90_seconds()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var manager = new TestTill(relay, shop.ShopKey);
        var second = await manager.SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", HttpStatusCode.Created);
        await using var display = await TestDisplay.PairAsync(relay, shop.TillKey);
        var id = (await manager.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await manager.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, $$"""{"tills":["{{shop.TillId}}","{{second.Text("tillId")}}"]}""");

        await display.ConnectAsync();
        await UntilToldAsync(relay, 2);
        await display.CloseAsync();
        await UntilAwayAsync(relay, id);
        relay.Clock.Advance(Attendance.Patience);
        var told = await UntilToldAsync(relay, 4);

        Assert.All(told, happened => Assert.Equal(id, happened.Detail?.DisplayId));
        Assert.Equal([TicketEventType.DisplayOnline, TicketEventType.DisplayOnline, TicketEventType.DisplayOffline, TicketEventType.DisplayOffline], told.Select(happened => happened.Type));
        Assert.Equal(2, told.Select(happened => happened.Till).Distinct().Count());
    }

    [Fact]
    public async Task A_display_that_is_back_within_90_seconds_was_never_away()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await UntilToldAsync(relay, 1);

        for (var reloads = 0; reloads < 3; reloads++)
        {
            await display.CloseAsync();
            await UntilAwayAsync(relay, id);
            relay.Clock.Advance(Attendance.Patience - Attendance.Round);
            await display.ConnectAsync();
            await UntilSeenAsync(relay, id);
            relay.Clock.Advance(Attendance.Round);
        }
        // What the rounds above would have told is told before this one's: they take turns.
        await using var another = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var told = await UntilToldAsync(relay, 2);

        Assert.All(told, happened => Assert.Equal(TicketEventType.DisplayOnline, happened.Type));
    }

    [Fact]
    public async Task A_restart_of_the_relay_tells_nothing_of_displays_that_come_back_and_of_one_that_does_not_once()
    {
        var folder = Directory.CreateTempSubdirectory("relay-attendance").FullName;
        try
        {
            string? staying, leaving;
            string key;
            await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
            {
                key = (await TestShop.RegisterAsync(relay)).TillKey;
                await using var first = await (await TestDisplay.PairAsync(relay, key)).ConnectAsync();
                await using var second = await (await TestDisplay.PairAsync(relay, key)).ConnectAsync();
                await UntilToldAsync(relay, 2);
                (staying, leaving) = (first.Cookie, second.Cookie);
                await relay.DisposeAsync();
            }
            await using var again = await RelayUnderTest.StartAsync(folder: folder);
            await using var back = await new TestDisplay(again, staying).ConnectAsync();
            await back.UntilAsync("idle");

            again.Clock.Advance(Attendance.Patience);
            var told = await UntilToldAsync(again, 3);

            Assert.NotNull(leaving);
            Assert.Equal(TicketEventType.DisplayOffline, told[^1].Type);
            var listed = (await new TestTill(again, key).SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray();
            Assert.Equal(told[^1].Detail?.DisplayId, listed.Single(one => !one.GetProperty("online").GetBoolean()).Text("displayId"));
            again.Clock.Advance(Attendance.Patience);
            await using var third = await (await TestDisplay.PairAsync(again, key)).ConnectAsync();
            Assert.Equal(TicketEventType.DisplayOnline, (await UntilToldAsync(again, 4))[^1].Type);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Exactly so many events of displays; the clock is moved from round to round until they are there.</summary>
    private static async Task<IReadOnlyList<TicketEvent>> UntilToldAsync(RelayUnderTest relay, int count)
    {
        var store = relay.Services.GetRequiredService<ITicketStore>();
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var told = (await store.ReadEventsAsync(0, 1000, TestContext.Current.CancellationToken))
                .Where(happened => happened.Type is TicketEventType.DisplayOnline or TicketEventType.DisplayOffline).ToList();
            Assert.True(told.Count <= count, $"More was told than expected: {string.Join(", ", told.Select(one => one.Type))}.");
            if (told.Count == count)
                return told;
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"Only {told.Count} of {count} were told.");
            relay.Clock.Advance(TimeSpan.FromMilliseconds(200));
            // Between two looks: a loop without a pause takes the processor from what it waits for.
            await Task.Delay(10);
        }
    }

    private static Task UntilAwayAsync(RelayUnderTest relay, string display) => UntilAsync(relay, display, online: false);

    /// <summary>A client is told of its connection before the hub is.</summary>
    private static Task UntilSeenAsync(RelayUnderTest relay, string display) => UntilAsync(relay, display, online: true);

    private static async Task UntilAsync(RelayUnderTest relay, string display, bool online)
    {
        var watchers = relay.Services.GetRequiredService<Watchers>();
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (watchers.IsOnline(display) != online)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), online ? "The display never came." : "The display never went.");
            await Task.Delay(10);
        }
    }
}
