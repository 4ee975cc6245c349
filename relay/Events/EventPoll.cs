using System.Globalization;

namespace Relay.Events;

/// <summary>The long poll: events at once where there are some, else when there are, else none after the wait.</summary>
internal sealed class EventPoll(TillEvents events, Listening listening)
{
    /// <summary>Pages that one poll passes over before it answers with a new cursor and no event.</summary>
    private const int MostPages = 10;

    /// <returns>Null when the key was revoked meanwhile.</returns>
    public async Task<EventList?> AskAsync(Listener listener, long after, TimeSpan wait, CancellationToken cancellation)
    {
        var begin = listening.Time.GetTimestamp();
        for (var pages = 1; ; pages++)
        {
            var bell = listening.Bell(listener);
            if (!listening.MayGoOn(listener))
                return null;
            var page = await events.ReadAsync(listener, after, cancellation);
            var rest = wait - listening.Time.GetElapsedTime(begin);
            if (page.Events.Count > 0 || rest <= TimeSpan.Zero || (page.More && pages >= MostPages))
                return new EventList([.. page.Events.Select(EventBody.Of)], page.Next.ToString(CultureInfo.InvariantCulture));
            after = page.Next;
            if (!page.More)
                await listening.WaitAsync(bell, rest, cancellation);
        }
    }
}
