using TicketRelay.Http;
using TicketRelay.Json;

namespace TicketRelay;

public sealed partial class RelayClient
{
    /// <summary>Takes the last ticket's code away from the till's displays.</summary>
    /// <returns>How many displays show it.</returns>
    public Task<int> ShowIdleAsync(CancellationToken cancellation = default) => ShowAsync("idle", _ => { }, cancellation);

    /// <summary>Shows a text on the till's displays.</summary>
    /// <param name="text">Up to 200 characters; lines are allowed.</param>
    /// <param name="time">How long, a day at most; until something else is shown where nothing is said.</param>
    /// <returns>How many displays show it.</returns>
    public Task<int> ShowMessageAsync(string text, TimeSpan? time = null, CancellationToken cancellation = default) =>
        ShowAsync("message", fields =>
        {
            fields.Text("text", text);
            fields.Whole("seconds", (int?)time?.TotalSeconds);
        }, cancellation);

    /// <summary>Shows what has been rung up so far on the till's displays.</summary>
    /// <returns>How many displays show it.</returns>
    public Task<int> ShowCartAsync(Cart cart, CancellationToken cancellation = default) =>
        ShowAsync("cart", ((IFields)(cart ?? throw new ArgumentNullException(nameof(cart)))).Visit, cancellation);

    /// <summary>Makes a link that pairs the tablet that opens it: once, within 5 minutes.</summary>
    public async Task<Pairing> CreatePairingAsync(CancellationToken cancellation = default) =>
        Pairing.Of(await CallAsync(HttpMethod.Post, "/v1/pairings", cancellation).ConfigureAwait(false));

    /// <summary>What became of a pairing.</summary>
    public async Task<PairingState> GetPairingAsync(string pairingId, CancellationToken cancellation = default) =>
        PairingState.Of(await CallAsync(HttpMethod.Get, Path("/v1/pairings/", pairingId), cancellation).ConfigureAwait(false));

    /// <summary>Pairs the tablet that shows this code at <c>/display</c>.</summary>
    /// <param name="code">Case, hyphens and spaces do not matter.</param>
    /// <param name="name">Of the new display; it gets a number where nothing is said.</param>
    /// <exception cref="NotFoundException">No tablet shows this code.</exception>
    public async Task<Display> ClaimPairingAsync(string code, string? name = null, CancellationToken cancellation = default)
    {
        var claim = new JsonText().Begin('{').Name("code").Text(code);
        if (name is not null)
            claim.Name("name").Text(name);
        return Display.Of(await CallAsync(HttpMethod.Post, "/v1/pairings/claim", cancellation, claim.End('}')).ConfigureAwait(false));
    }

    /// <summary>The displays that show this till, newest first; all of the shop's with the shop's key.</summary>
    public async Task<IReadOnlyList<Display>> ListDisplaysAsync(CancellationToken cancellation = default)
    {
        var displays = new List<Display>();
        for (var next = ""; next is not null;)
        {
            var page = await CallAsync(HttpMethod.Get, "/v1/displays?limit=200" + next, cancellation).ConfigureAwait(false);
            displays.AddRange(page.All("items", Display.Of));
            next = page.Text("next") is { } cursor ? "&after=" + Uri.EscapeDataString(cursor) : null;
        }
        return displays;
    }

    /// <summary>Gives a display another name.</summary>
    public async Task<Display> RenameDisplayAsync(string displayId, string name, CancellationToken cancellation = default)
    {
        var change = new JsonText().Begin('{').Name("name").Text(name).End('}');
        return Display.Of(await CallAsync(Request.Patch, Path("/v1/displays/", displayId), cancellation, change).ConfigureAwait(false));
    }

    /// <summary>Revokes a display at once.</summary>
    public Task RemoveDisplayAsync(string displayId, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, Path("/v1/displays/", displayId), cancellation);

    /// <summary>Shows a display's name on it for ten seconds.</summary>
    public Task IdentifyDisplayAsync(string displayId, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, Path("/v1/displays/", displayId, "/identify"), cancellation);

    private async Task<int> ShowAsync(string state, Action<Fields> rest, CancellationToken cancellation)
    {
        var json = new JsonText();
        var fields = new FieldWriter(json.Begin('{'));
        fields.Text("state", state);
        rest(fields);
        var request = new Request(HttpMethod.Put, "/v1/display").With(json.End('}'));
        return (await _calls.SendAsync(request, _answerWithin, cancellation).ConfigureAwait(false)).Whole("displays") ?? 0;
    }
}
