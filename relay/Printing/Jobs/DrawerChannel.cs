using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>Opens cash drawers, through the printers that they hang on.</summary>
internal sealed class DrawerChannel(PrinterDirectory printers, PrintQueues queues) : IDrawerChannel
{
    /// <summary>A drawer that opens later than this opens for nobody.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20);

    /// <summary>Why a drawer is opened. Words of the contract.</summary>
    public static readonly string[] Causes = [Payment, "refund", "session-open", "session-close", "deposit", "withdrawal", NoSale];

    public const string Payment = "payment";
    public const string NoSale = "no-sale";

    public string Channel => DeliveryChannels.Drawer;

    public string? Refusal(Shop shop, TillId till) =>
        printers.Of(shop.Id, till) is null && printers.Of(shop.Id).Count == 0 ? "The shop has no printer that a drawer could hang on. Add one with POST /v1/printers." : null;

    public HandoverRequest? Read(JsonObjectReader asked, Shop shop, TillId till)
    {
        var cause = asked.OneOf("cause", Causes) ?? NoSale;
        return asked.Printer(printers, shop, till) is { } printer ? Request(printer, cause) : null;
    }

    public HandoverRequest? Choose(string choice, string? address, Shop shop, TillId till) => null;

    public HandoverRequest Open(Shop shop, TillId till, string cause) =>
        Request(printers.Of(shop.Id, till) ?? printers.Of(shop.Id)[0], cause);

    public void Committed(Delivery delivery) => queues.Add(delivery);

    private static HandoverRequest Request(Printer printer, string cause) =>
        new(new DeliveryPayload { OpenDrawer = true }, new EventDetail { PrinterId = printer.Id, Cause = cause }, Lifetime);
}
