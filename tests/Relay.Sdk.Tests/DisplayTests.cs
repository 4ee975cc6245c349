namespace Relay.Sdk.Tests;

public sealed class DisplayTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Till_opens_a_pairing_and_sees_what_became_of_it()
    {
        using var relay = fixture.Client();
        var pairing = await relay.CreatePairingAsync(Cancellation);
        Assert.True(pairing.ToQrCode().Size >= 21);
        Assert.Equal("open", (await relay.GetPairingAsync(pairing.PairingId, Cancellation)).State);
        await Assert.ThrowsAsync<NotFoundException>(() => relay.GetPairingAsync("nobody", Cancellation));
    }

    [Fact]
    public async Task Code_that_no_tablet_shows_is_not_found()
    {
        using var relay = fixture.Client();

        var refused = await Assert.ThrowsAsync<NotFoundException>(() => relay.ClaimPairingAsync("BCDF-GHJK", "Counter", Cancellation));

        Assert.Equal("pairing-code-unknown", refused.Problem.Slug);
    }

    [Fact]
    public async Task Till_without_displays_shows_to_nobody()
    {
        using var relay = fixture.Client();

        Assert.Equal(0, await relay.ShowIdleAsync(Cancellation));
        Assert.Equal(0, await relay.ShowMessageAsync("Back in five minutes", TimeSpan.FromMinutes(5), Cancellation));
        var cart = new Cart { Total = 9.90m, Currency = "EUR", Lines = { new CartLine("Thé vert", 9.90m) { Quantity = 1, Unit = "kg", UnitPrice = 9.90m } } };
        Assert.Equal(0, await relay.ShowCartAsync(cart, Cancellation));
        Assert.Empty(await relay.ListDisplaysAsync(Cancellation));
    }
}
