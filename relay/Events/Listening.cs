using Relay.Shops;

namespace Relay.Events;

/// <summary>How listeners wait: until something happens at their till, and never longer than a moment without a look at their key.</summary>
internal sealed class Listening(EventBells bells, ShopDirectory shops, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>A revoked key hears nothing more after 5 seconds: twice this, with room for a busy machine.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public TimeProvider Time => time;

    public Task Bell(Listener listener) => bells.Next(listener.Till);

    /// <summary>Whether the listener may hear more: its key and till are there, and the relay is not about to end.</summary>
    public bool MayGoOn(Listener listener) =>
        !lifetime.ApplicationStopping.IsCancellationRequested && shops.FindKey(listener.Kid) is not null && shops.Find(listener.Till) is not null;

    /// <summary>Returns when the bell rings, after a moment, or when the relay is about to end.</summary>
    /// <exception cref="OperationCanceledException">The listener left.</exception>
    public async Task WaitAsync(Task bell, TimeSpan atMost, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await Task.WhenAny(bell, Task.Delay(atMost < Moment ? atMost : Moment, time, over.Token));
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
