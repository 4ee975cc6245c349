using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>What every till's displays show now. Each change takes the next version and wakes those who watch.</summary>
internal sealed class TillBoards : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SlotKey, TillSlot> _slots = [];
    private readonly PriorityQueue<SlotKey, TimeSpan> _ends = new();
    private readonly BoardVersions _versions;
    private readonly DisplayDirectory _displays;
    private readonly Watchers _watchers;
    private readonly TimeProvider _time;
    private readonly long _begin;
    private readonly ITimer _timer;
    private bool _caughtUp;

    public TillBoards(BoardVersions versions, DisplayDirectory displays, Watchers watchers, TimeProvider time)
    {
        (_versions, _displays, _watchers, _time) = (versions, displays, watchers, time);
        _begin = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Expire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_begin);

    /// <summary>Shows something on a till's displays, for so long.</summary>
    public void Show(TillId till, BoardContent content, TimeSpan duration) =>
        Change(SlotKey.Of(till), _ => TillSlot.Showing(content, _versions.Next(), Now + duration));

    /// <summary>Shows a ticket's code, or lets that of its sale stay.</summary>
    public void Show(TillId till, QrContent code, TimeSpan duration) =>
        Change(SlotKey.Of(till), slot => slot.Code(code, _versions.Next(), Now + duration));

    /// <summary>A ticket came that is not shown.</summary>
    public void Pass(TillId till, string? sale) => Change(SlotKey.Of(till), slot => slot.Passed(sale, _versions.Next()));

    public void Clear(TillId till) => Change(SlotKey.Of(till), slot => slot.Clear(_versions.Next()));

    public void Opened(TillId till, TicketId ticket, TimeSpan duration) =>
        Change(SlotKey.Of(till), slot => slot.Opened(ticket, _versions.Next(), Now + duration));

    public void Chosen(TillId till, TicketId ticket, string choice, TimeSpan duration) =>
        Change(SlotKey.Of(till), slot => slot.Chosen(ticket, choice, _versions.Next(), Now + duration));

    /// <summary>One showing of a code lasts at least so long from now.</summary>
    public void Stay(TillId till, long since, TimeSpan duration) => Change(SlotKey.Of(till), slot => slot.Stay(since, _versions.Next(), Now + duration));

    public void Erased(TillId till, TicketId ticket) => Change(SlotKey.Of(till), slot => slot.Erased(ticket, _versions.Next()));

    /// <summary>Shows a display's own name on it.</summary>
    public void ShowName(string display, TimeSpan duration) =>
        Change(SlotKey.Own(display), _ => TillSlot.Showing(new NameContent(), _versions.Next(), Now + duration));

    /// <summary>A display has other tills or another name: what it shows is newer than before, whatever its tills' versions are.</summary>
    public void Renew(string display) => Change(SlotKey.Own(display), slot => slot with { Version = _versions.Next() });

    public void Forget(TillId till) => Forget(SlotKey.Of(till));

    public void Forget(string display) => Forget(SlotKey.Own(display));

    /// <summary>All that happened before this run is taken in: from now on boards say more than idle.</summary>
    public void Begin()
    {
        List<SlotKey> showing;
        lock (_gate)
        {
            if (_caughtUp)
                return;
            _caughtUp = true;
            showing = [.. _slots.Where(entry => entry.Value.Content is not null).Select(entry => entry.Key)];
        }
        showing.ForEach(Wake);
    }

    public BoardView Of(Display display)
    {
        lock (_gate)
            return _caughtUp
                ? BoardView.Of(display.Tills.Select(till => Slot(SlotKey.Of(till))), Slot(SlotKey.Own(display.Id)), Now)
                : new BoardView(_versions.First, null, default);
    }

    /// <summary>Whether nothing came in place of this ticket's code: the till's displays still show it, or did until its time was over.</summary>
    /// <param name="code">What they show; null where its time was over.</param>
    public bool IsLeftAlone(TillId till, TicketId ticket, out TicketQr? code)
    {
        lock (_gate)
        {
            var slot = Slot(SlotKey.Of(till));
            code = slot.Content is QrContent shown && shown.Ticket == ticket ? shown.Qr : null;
            return code is not null || (slot.Content is null && slot.Until <= Now);
        }
    }

    public void Dispose() => _timer.Dispose();

    private TillSlot Slot(SlotKey key) => _slots.GetValueOrDefault(key) ?? TillSlot.Empty(_versions.First);

    private void Change(SlotKey key, Func<TillSlot, TillSlot> change)
    {
        lock (_gate)
        {
            var present = Slot(key);
            var changed = change(present);
            if (ReferenceEquals(changed, present))
                return;
            _slots[key] = changed;
            if (changed.Content is not null && changed.Until != present.Until)
            {
                _ends.Enqueue(key, changed.Until);
                DropReplacedEnds();
                Arm();
            }
        }
        Wake(key);
    }

    /// <summary>A till that changes its board all the time leaves an end behind with each change.</summary>
    private void DropReplacedEnds()
    {
        if (_ends.Count <= (2 * _slots.Count) + 1000)
            return;
        _ends.Clear();
        foreach (var (slot, shown) in _slots)
            if (shown.Content is not null)
                _ends.Enqueue(slot, shown.Until);
    }

    private void Forget(SlotKey key)
    {
        lock (_gate)
            _slots.Remove(key);
    }

    private void Wake(SlotKey key)
    {
        if (key.Till is { } till)
            foreach (var display in _displays.Of(till))
                _watchers.Wake(display.Id);
        else
            _watchers.Wake(key.Display!);
    }

    /// <summary>Sets the timer to the earliest end. Called under the lock.</summary>
    private void Arm()
    {
        if (_ends.TryPeek(out _, out var end))
            _timer.Change(end > Now ? end - Now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Expire()
    {
        List<SlotKey> ended = [];
        lock (_gate)
        {
            var now = Now;
            while (_ends.TryPeek(out var key, out var end) && end <= now)
            {
                _ends.Dequeue();
                if (!_slots.TryGetValue(key, out var present))
                    continue;
                var changed = present.Expire(now, _versions.Next());
                if (ReferenceEquals(changed, present))
                    continue;
                _slots[key] = changed;
                ended.Add(key);
            }
            Arm();
        }
        ended.ForEach(Wake);
    }

    /// <summary>A till's slot, or a display's own.</summary>
    private readonly record struct SlotKey(TillId? Till, string? Display)
    {
        public static SlotKey Of(TillId till) => new(till, null);

        public static SlotKey Own(string display) => new(null, display);
    }
}
