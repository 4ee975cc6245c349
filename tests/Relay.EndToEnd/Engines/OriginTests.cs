namespace Relay.EndToEnd.Engines;

/// <summary>What real browsers ask for: nothing of another origin, and little of ours before a code is on the screen.</summary>
public sealed class OriginTests(CounterFixture fixture) : IClassFixture<CounterFixture>
{
    private const int MostBytes = 12 * 1024;

    private readonly Counter _counter = fixture.Counter;

    [Theory]
    [InlineData("chromium")]
    [InlineData("firefox")]
    public async Task No_page_asks_anything_of_another_origin(string engine)
    {
        await _counter.AllowAsync("paper", "none");
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine));
        await tablet.PairAsync(_counter);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");
        await _counter.ShowAsync(new { state = "cart", currency = "EUR", total = 4.5, lines = new[] { new { description = "Thé vert", quantity = 1, total = 4.5 } } });
        await tablet.UntilStateAsync("cart");
        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        await tablet.TapAsync("choice-none");
        await tablet.UntilStateAsync("chosen");
        await _counter.OpenAsync(await _counter.SellAsync());
        await tablet.UntilStateAsync("thanks");
        await _counter.ShowAsync(new { state = "message", text = "Fermé" });
        await tablet.UntilTextAsync("message-text", "Fermé");
        await _counter.ShowAsync(new { state = "idle" });

        await VisitAsync(tablet, $"/T/{ticket.Token}/page", "12,50");
        await VisitAsync(tablet, "/shop", "");
        await VisitAsync(tablet, "/docs", "The receipt behind a link");
        await VisitAsync(tablet, "/display/help", "");
        await VisitAsync(tablet, "/display/frame", "");
        await VisitAsync(tablet, "/", "");

        var asked = tablet.Screen.Asked.Select(address => new Uri(address)).ToList();
        Assert.Empty(asked.Where(address => address.Scheme is not "data" and not "about" && address.Authority != _counter.Address.Authority).Select(address => address.AbsoluteUri));
        foreach (var path in (string[])["/display", "/display/display.js", "/hub/display/negotiate", "/display/frame.js", "/shop", "/openapi/v1.json", $"/T/{ticket.Token}/page"])
            Assert.Contains(asked, address => address.AbsolutePath == path);
    }

    [Fact]
    public async Task All_that_a_browser_loads_before_the_first_code_weighs_at_most_12_KB_on_the_wire()
    {
        await using var wire = new Wire(_counter.Address);
        await using var tablet = await Tablet.StartAsync(Engine.Chromium);
        await tablet.PairAsync(_counter);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");
        // Paired; a new browser would be as another tablet. What it kept is asked for anew at the wire's address, which is another origin with the same cookie.
        await tablet.Screen.OpenAsync(new Uri(wire.Address, "/display"));
        await tablet.UntilTextAsync("idle-heading", "Chaussures");
        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);

        var before = wire.Requests.ToList();
        var parts = string.Join(", ", before.Select(request => $"{request.Path.Split('?')[0]} {request.Body}"));
        foreach (var path in (string[])["/display", "/display/display.css", "/display/display.js", "/display/guard.js"])
            Assert.Contains(before, request => request.Path.Split('?')[0] == path && request.Body > 200);
        Assert.True(before.Where(request => !request.IsHub).Sum(request => request.Body) <= MostBytes, parts);
    }

    private async Task VisitAsync(Tablet tablet, string path, string text)
    {
        await tablet.Screen.OpenAsync(new Uri(_counter.Address, path));
        await tablet.UntilAsync("document.readyState === 'complete' && document.body ? location.pathname + document.body.innerText : ''", seen => seen.StartsWith(path, StringComparison.Ordinal) && seen.Contains(text, StringComparison.Ordinal));
    }
}
