using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Tickets.Reading;

namespace Relay.Displays.Carts;

/// <summary>Reads a cart strictly; what is wrong is noted by name. Its members are a ticket's, with the same bounds.</summary>
internal static class CartReader
{
    public static Cart Read(JsonObjectReader body, LimitOptions limits) => new(
        body.Objects("lines", limits.TicketLines, line => Line(line, limits.TextLength)),
        body.Amount("total", required: true) ?? 0,
        body.Currency(required: true) ?? "",
        body.Language());

    private static CartLine Line(JsonObjectReader line, int length)
    {
        var read = new CartLine(
            line.Text("description", length, required: true) ?? "", line.Amount("quantity"), line.Text("unit", length), line.Amount("unitPrice"), line.Amount("total"));
        line.Done();
        return read;
    }
}
