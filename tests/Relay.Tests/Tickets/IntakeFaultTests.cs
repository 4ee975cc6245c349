using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

/// <summary>What a till is told while the store is slow, full or damaged.</summary>
public sealed class IntakeFaultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MemoryTicketStore _store = new();

    [Fact]
    public async Task A_request_that_is_still_running_is_told_to_come_back()
    {
        await using var relay = await StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var (writing, release) = BlockWrites();

        var first = client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        await writing.WaitAsync(Patience);
        var second = client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        while (!second.IsCompleted)
        {
            relay.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(second, Task.Run(static () => { }));
        }
        release.SetResult();

        using var told = await second;
        Assert.Equal("idempotency-running", (await told.RefusalAsync(HttpStatusCode.Conflict)).Slug);
        Assert.Equal(TimeSpan.FromSeconds(2), told.Headers.RetryAfter!.Delta);
        using var answered = await first;
        Assert.Equal(HttpStatusCode.Created, answered.StatusCode);
    }

    [Fact]
    public async Task Who_hangs_up_while_the_ticket_is_written_finds_it_written()
    {
        await using var relay = await StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var (writing, release) = BlockWrites();

        using var impatient = relay.Client();
        impatient.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        var first = impatient.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        await writing.WaitAsync(Patience);
        impatient.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        using var again = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.True(again.IsReplayed());
        Assert.Single(_store.Tickets);
    }

    [Fact]
    public async Task A_full_disk_is_507_and_the_same_request_succeeds_later()
    {
        await using var relay = await StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        _store.BeforeWrite = () => throw new ProblemException(HostingProblems.StorageFull, "The disk is full.", TimeSpan.FromSeconds(30));
        using var refused = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        _store.BeforeWrite = () => Task.CompletedTask;
        using var accepted = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        Assert.Equal("storage-full", (await refused.RefusalAsync(HttpStatusCode.InsufficientStorage)).Slug);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        Assert.False(accepted.IsReplayed());
    }

    [Fact]
    public async Task A_stored_ticket_is_answered_again_while_the_disk_is_full()
    {
        await using var relay = await StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var first = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        _store.BeforeWrite = () => throw new ProblemException(HostingProblems.StorageFull, "The disk is full.", TimeSpan.FromSeconds(30));

        using var again = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        using var changed = await client.PostTicketAsync("""{"number":"43","total":1,"currency":"EUR"}""", "key-0001");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.True(again.IsReplayed());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
        Assert.Equal("idempotency-mismatch", (await changed.RefusalAsync(HttpStatusCode.UnprocessableEntity)).Slug);
    }

    [Fact]
    public async Task A_damaged_ticket_is_named_and_the_others_open()
    {
        await using var relay = await StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var damaged = await (await client.PostTicketAsync(TicketDoor.Minimal, "key-0001")).TokenAsync();
        _store.Tickets.Single().Sealed[^1] ^= 1;
        var sound = await (await client.PostTicketAsync("""{"number":"43","total":1,"currency":"EUR"}""")).TokenAsync();

        using var state = await client.GetAsync("/v1/tickets/" + damaged);
        using var again = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        using var other = await client.GetAsync("/v1/tickets/" + sound);
        using var erased = await client.DeleteAsync("/v1/tickets/" + damaged);

        Assert.Equal("ticket-damaged", (await state.RefusalAsync(HttpStatusCode.InternalServerError)).Slug);
        Assert.Equal("ticket-damaged", (await again.RefusalAsync(HttpStatusCode.InternalServerError)).Slug);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.DoesNotContain(relay.Log.Lines, line => line.Contains(damaged, StringComparison.OrdinalIgnoreCase));
    }

    private Task<RelayUnderTest> StartAsync() => RelayUnderTest.StartAsync(services: services => services.AddSingleton<ITicketStore>(_store));

    /// <summary>Writes wait until released; the task ends when the first one waits.</summary>
    private (Task Writing, TaskCompletionSource Release) BlockWrites()
    {
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.BeforeWrite = () =>
        {
            writing.TrySetResult();
            return release.Task;
        };
        return (writing.Task, release);
    }
}
