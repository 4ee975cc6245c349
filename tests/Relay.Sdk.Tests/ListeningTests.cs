namespace Relay.Sdk.Tests;

/// <summary>Listening at a real relay.</summary>
public sealed class ListeningTests(RelayFixture fixture)
{
    [Fact]
    public async Task Till_hears_of_its_ticket_by_the_reference_that_it_was_given_and_goes_on_where_it_was()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = fixture.Client();
        var sent = await client.SubmitAsync(Examples.Tea(), cancellation);
        await client.DeleteTicketAsync(sent.Token!, cancellation);

        var received = await FindAsync(client, "0", sent.Reference!);
        var erased = await FindAsync(client, received.Id!, sent.Reference!);

        Assert.Equal(("ticket.received", "ticket.erased"), (received.Type, erased.Type));
        Assert.InRange(erased.At!.Value, received.At!.Value, received.At.Value.AddMinutes(5));
    }

    /// <summary>The next event of one ticket: other tests use the same till.</summary>
    private static async Task<RelayEvent> FindAsync(RelayClient client, string after, string reference)
    {
        await foreach (var happened in client.ListenAsync(after, TestContext.Current.CancellationToken))
            if (happened["reference"] == reference)
                return happened;
        throw new InvalidOperationException("Listening has no end.");
    }
}
