using Microsoft.Extensions.Time.Testing;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class RunningRequestsTests
{
    private const string Key = "key-0001";

    private static readonly TillId Till = new("t");
    private static readonly byte[] Body = [1];
    private static readonly IntakeOutcome Answer = new(default, [7], Replayed: false, Problem: null);

    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource<IntakeOutcome> _work = new();
    private readonly RunningRequests _running;

    public RunningRequestsTests() => _running = new RunningRequests(_clock, new TicketOptions());

    [Fact]
    public async Task Who_comes_meanwhile_gets_the_same_answer_as_a_replay()
    {
        var first = Join(Body);
        var second = Join(Body);
        _work.SetResult(Answer);

        Assert.False((await first).Replayed);
        Assert.True((await second).Replayed);
        Assert.Same((await first).Json, (await second).Json);
    }

    [Fact]
    public async Task Another_body_under_the_running_key_is_refused_at_once()
    {
        var first = Join(Body);
        Assert.Equal(TicketProblems.IdempotencyMismatch, (await Join([2])).Problem!.Type);
        _work.SetResult(Answer);
        Assert.Null((await first).Problem);
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_to_come_back()
    {
        var first = Join(Body);
        var second = Join(Body);
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(TicketProblems.IdempotencyRunning, (await second).Problem!.Type);
        _work.SetResult(Answer);
        Assert.Null((await first).Problem);
    }

    [Fact]
    public async Task A_failure_is_shared_and_then_forgotten()
    {
        var first = Join(Body);
        var second = Join(Body);
        _work.SetException(new IOException("disk"));

        await Assert.ThrowsAsync<IOException>(() => first);
        await Assert.ThrowsAsync<IOException>(() => second);
        Assert.Same(Answer, await _running.JoinAsync(Till, Key, Body, () => Task.FromResult(Answer), CancellationToken.None));
    }

    [Fact]
    public async Task Other_tills_and_keys_do_not_wait()
    {
        var first = Join(Body);
        Assert.Same(Answer, await _running.JoinAsync(new TillId("u"), Key, Body, () => Task.FromResult(Answer), CancellationToken.None));
        Assert.Same(Answer, await _running.JoinAsync(Till, "key-0002", Body, () => Task.FromResult(Answer), CancellationToken.None));
        _work.SetResult(Answer);
        await first;
    }

    private Task<IntakeOutcome> Join(byte[] body) => _running.JoinAsync(Till, Key, body, () => _work.Task, CancellationToken.None);
}
