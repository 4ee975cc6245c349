using Microsoft.Extensions.DependencyInjection;
using Relay.Tickets;

namespace Relay.Tests.Printing;

/// <summary>What a till hears of its printers and drawers.</summary>
internal static class TillEvents
{
    /// <summary>Causes or reasons of the events with that name, oldest first.</summary>
    public static async Task<IReadOnlyList<string?>> OfAsync(TestPrinter printer, string name)
    {
        var events = await printer.Relay.Services.GetRequiredService<ITicketStore>().ReadEventsAsync(0, 500, TestContext.Current.CancellationToken);
        return [.. events.Where(one => Is(one, printer, name)).Select(one => one.Detail?.Cause ?? one.Detail?.Reason)];
    }

    /// <summary>Waits for the first event with that name.</summary>
    public static async Task WaitAsync(TestPrinter printer, string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var happening in printer.Relay.Services.GetRequiredService<TicketEvents>().ReadAsync(0, patience.Token))
            if (Is(happening.Event, printer, name))
                return;
    }

    private static bool Is(TicketEvent happened, TestPrinter printer, string name) => EventNames.Of(happened.Type) == name && happened.Till.Value == printer.Shop.TillId;
}
