using TicketRelay.Http;
using TicketRelay.Json;

namespace TicketRelay;

public sealed partial class RelayClient
{
    /// <summary>Shows a ticket's code on the till's displays again.</summary>
    /// <returns>How many displays show it.</returns>
    public async Task<int> ShowAgainAsync(string token, CancellationToken cancellation = default) =>
        (await DeliverAsync(token, "display", null, cancellation).ConfigureAwait(false)).Whole("displays") ?? 0;

    /// <summary>Prints a ticket. A second print is marked as a duplicate, with its number and reason.</summary>
    /// <returns>The delivery's id, for <see cref="GetDeliveryAsync"/>.</returns>
    public async Task<string> PrintAsync(string token, PrintDelivery? print = null, CancellationToken cancellation = default) =>
        (await DeliverAsync(token, "print", print ?? new PrintDelivery(), cancellation).ConfigureAwait(false)).Needed("deliveryId");

    /// <summary>Mails a ticket to an address whose owner agreed.</summary>
    /// <returns>The delivery's id, for <see cref="GetDeliveryAsync"/>.</returns>
    public async Task<string> EmailAsync(string token, AddressDelivery to, CancellationToken cancellation = default) =>
        (await DeliverAsync(token, "email", to, cancellation).ConfigureAwait(false)).Needed("deliveryId");

    /// <summary>Sends a ticket's link to a phone whose owner agreed.</summary>
    /// <returns>The delivery's id, for <see cref="GetDeliveryAsync"/>.</returns>
    public async Task<string> SmsAsync(string token, AddressDelivery to, CancellationToken cancellation = default) =>
        (await DeliverAsync(token, "sms", to, cancellation).ConfigureAwait(false)).Needed("deliveryId");

    /// <summary>How far a delivery is.</summary>
    public async Task<DeliveryState> GetDeliveryAsync(string deliveryId, CancellationToken cancellation = default) =>
        DeliveryState.Of(await CallAsync(HttpMethod.Get, Path("/v1/deliveries/", deliveryId), cancellation).ConfigureAwait(false));

    /// <summary>Opens the cash drawer without printing. Asked once and never again by itself: a drawer must not open later.</summary>
    /// <param name="printer">Id of the printer that it hangs on; the till's own where nothing is said.</param>
    /// <param name="cause"><c>payment</c>, <c>refund</c>, <c>session-open</c>, <c>session-close</c>, <c>deposit</c>, <c>withdrawal</c> or <c>no-sale</c>.</param>
    public Task OpenDrawerAsync(string? printer = null, string? cause = null, CancellationToken cancellation = default)
    {
        var body = new JsonText().Begin('{');
        var fields = new FieldWriter(body);
        fields.Text("printer", printer);
        fields.Text("cause", cause);
        return _calls.ReadAsync(new Request(HttpMethod.Post, "/v1/drawer").With(body.End('}')), _answerWithin, answer => answer.Length, cancellation);
    }

    private Task<JsonValue> DeliverAsync(string token, string channel, IFields? rest, CancellationToken cancellation)
    {
        var json = new JsonText().Begin('{').Name("channel").Text(channel);
        rest?.Visit(new FieldWriter(json));
        return CallAsync(HttpMethod.Post, Path("/v1/tickets/", token, "/deliveries"), cancellation, json.End('}'));
    }
}
