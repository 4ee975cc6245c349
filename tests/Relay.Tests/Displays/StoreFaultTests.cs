using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Displays;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;
using Relay.Tickets;

namespace Relay.Tests.Displays;

/// <summary>A disk that fails costs a record, not the customer's screen.</summary>
public sealed class StoreFaultTests
{
    [Fact]
    public async Task An_unexpected_error_while_recording_that_a_ticket_was_shown_does_not_end_the_relay()
    {
        var store = new MemoryTicketStore();
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<ITicketStore>(store));
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var hidden = await till.PushAsync(""","deliver":{"display":false}""");
        store.BeforeWrite = () => throw new InvalidOperationException("The disk went mad.");
        await till.SendAsync(HttpMethod.Post, $"/v1/tickets/{hidden.Text("token")}/deliveries", """{"channel":"display"}""");
        await relay.Log.WaitForAsync("goes without its 'shown' event");
        store.BeforeWrite = () => Task.CompletedTask;

        var ticket = await till.PushAsync();

        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!(await till.SendAsync(HttpMethod.Get, "/v1/tickets/" + ticket.Text("token"))).GetRawText().Contains("shown", StringComparison.Ordinal))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "Nothing is recorded any more.");
    }

    [Theory]
    [InlineData("/display")]
    [InlineData("/display/plain")]
    public async Task A_full_disk_does_not_take_the_tablets_page_away(string path)
    {
        var store = new FullDisplayStore();
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<IDisplayStore>(store));
        await using var tablet = await TestDisplay.PairAsync(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        relay.Clock.Advance(TimeSpan.FromHours(2));
        store.Full = true;

        var answer = await tablet.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("idle", PageTexts.State(await answer.Content.ReadAsStringAsync()));
        await relay.Log.WaitForAsync("When a display was there last could not be recorded");
    }
}
