using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relay.Tests.Shops;
using Relay.Tests.Tickets.Handover;
using Relay.Tickets.Handover;

namespace Relay.Tests.Displays;

/// <summary>A shop in France that lets its customers choose, with one till, one display, and channels that only remember.</summary>
internal sealed record ChoiceScene(RelayUnderTest Relay, TestTill Manager, TestTill Till, TestDisplay Display) : IAsyncDisposable
{
    public static async Task<ChoiceScene> StartAsync(string? folder, params IHandoverChannel[] channels)
    {
        var relay = await RelayUnderTest.StartAsync(folder: folder, services: services =>
        {
            services.RemoveAll<IHandoverChannel>();
            services.AddSingleton<IHandoverChannel>(new TestChannel(DeliveryChannels.Sms));
            foreach (var channel in channels)
                services.AddSingleton(channel);
        });
        var shop = await TestShop.RegisterAsync(relay);
        var (manager, till) = (new TestTill(relay, shop.ShopKey), new TestTill(relay, shop.TillKey));
        await manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"country":"FR","choices":["paper","email","sms","none"]}""");
        return new ChoiceScene(relay, manager, till, await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Display.DisposeAsync();
        await Relay.DisposeAsync();
    }
}
