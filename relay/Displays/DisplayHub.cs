using Microsoft.AspNetCore.SignalR;
using Relay.Displays.Boards;
using Relay.Displays.Choices;

namespace Relay.Displays;

/// <summary>What displays connect to: SignalR, JSON. The relay calls <c>Show(board)</c> with the whole board, first as soon as the display is connected.
/// A display calls <c>Choose</c> with what its customer touched, and <c>Stay</c> when somebody begins to type.</summary>
internal sealed class DisplayHub(IHubContext<DisplayHub> hub, DisplayAuthentication authentication, HubWatching watching, ChoiceDesk choices) : Hub
{
    public const string Path = "/hub/display";

    private const string Watcher = "watcher";

    public override Task OnConnectedAsync()
    {
        var request = Context.GetHttpContext()!.Request;
        if (authentication.Find(request) is not { } display)
        {
            Context.Abort();
            return Task.CompletedTask;
        }
        var watcher = new HubWatcher(display.Id, watching.Assets.BuildTold(request.Query["build"]), hub.Clients.Client(Context.ConnectionId), Context.Abort, watching);
        Context.Items[Watcher] = watcher;
        watching.Watchers.Add(display.Id, watcher);
        watching.Tide.Note();
        watcher.Wake();
        return Task.CompletedTask;
    }

    /// <param name="wanted">What was touched.</param>
    /// <returns>Whether it was taken. The board then says so by itself.</returns>
    public Task<ChoiceAnswer> Choose(ChoiceRequest wanted) =>
        Own() is { } display ? choices.ChooseAsync(display, wanted, CancellationToken.None) : Task.FromResult(new ChoiceAnswer(false, null));

    /// <param name="offer">Which showing of a ticket should stay while an address is typed.</param>
    public void Stay(long offer)
    {
        if (Own() is { } display)
            choices.Stay(display, offer);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (!Context.Items.TryGetValue(Watcher, out var item) || item is not HubWatcher watcher)
            return Task.CompletedTask;
        watching.Watchers.Remove(watcher.Display, watcher, comesBack: false);
        return watching.Sightings.NoteAsync(watcher.Display, null, CancellationToken.None);
    }

    private Display? Own() =>
        Context.Items.TryGetValue(Watcher, out var item) && item is HubWatcher watcher ? watching.Displays.Find(watcher.Display) : null;
}

/// <summary>What all connections share, so that each holds little of its own.</summary>
internal sealed record HubWatching(
    Watchers Watchers, BoardPresenter Boards, ShownTickets Shown, DisplayDirectory Displays, DisplaySightings Sightings, DisplayAssets Assets,
    Tide Tide, ILogger<HubWatcher> Log);

/// <summary>One connection of a display. It queues nothing: woken, it composes the present board, sends it, and looks whether it was woken meanwhile.</summary>
internal sealed class HubWatcher(string display, string? build, IClientProxy client, Action abort, HubWatching watching) : IWatcher
{
    private int _wakes;

    public string Display => display;

    public string? Build => build;

    public void Wake()
    {
        if (Interlocked.Increment(ref _wakes) == 1)
            _ = SendAsync();
    }

    public void Close() => abort();

    private async Task SendAsync()
    {
        try
        {
            int answered;
            do
            {
                answered = Volatile.Read(ref _wakes);
                if (watching.Displays.Find(display) is not { } present)
                {
                    abort();
                    return;
                }
                var board = watching.Boards.Present(present);
                await client.SendAsync("Show", board);
                if (board.Ticket is { } ticket)
                    watching.Shown.Note(ticket);
            }
            while (Interlocked.CompareExchange(ref _wakes, 0, answered) != answered);
        }
        catch (Exception exception)
        {
            watching.Log.LogError(exception, "A board could not be sent; the display's connection is closed, so that it comes back for the whole board");
            abort();
        }
    }
}
