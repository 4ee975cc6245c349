using Relay.Displays.Boards;
using Relay.Tickets;

namespace Relay.Tests.Displays;

/// <summary>Five tills, six displays, and lines between them that lose order, repeat and break. What a display shows is what its page would: nothing older than before.</summary>
internal sealed class BoardFleet
{
    private static readonly int[][] TillsOfDisplay = [[0], [1], [0, 1], [2, 3, 4], [3], [4, 0]];

    private readonly TillSlot[] _slots = [.. Enumerable.Range(0, 5).Select(_ => TillSlot.Empty(1))];
    private readonly List<(int Display, BoardView View)> _travelling = [];
    private readonly BoardView[] _shown = new BoardView[TillsOfDisplay.Length];
    private readonly Dictionary<TicketId, int> _tillOf = [];
    private long _version = 1;
    private TimeSpan _now;
    private int _tickets;

    public void Step(int till, int action, TimeSpan passes, int slip)
    {
        _now += passes;
        for (var other = 0; other < _slots.Length; other++)
            Change(other, slot => slot.Expire(_now, ++_version));
        switch (action)
        {
            case 0 or 1:
                var ticket = new TicketId($"{till}-{++_tickets}");
                _tillOf[ticket] = till;
                Change(till, _ => TillSlot.Showing(Code(ticket), ++_version, _now + TimeSpan.FromSeconds(90)));
                break;
            case 2:
                Change(till, slot => slot.Clear(++_version));
                break;
            case 3 when _slots[till].Content is QrContent code:
                Change(till, slot => slot.Opened(code.Ticket, ++_version, _now + TimeSpan.FromSeconds(6)));
                break;
            case 4 when _slots[till].Content is QrContent code:
                Change(till, slot => slot.Erased(code.Ticket, ++_version));
                break;
            case 5:
                // The line breaks: what was travelling to this display is lost or late; it comes back for the whole board.
                _travelling.Add((till, View(till)));
                break;
        }
        Deliver(slip);
    }

    public void DeliverAll()
    {
        for (var display = 0; display < TillsOfDisplay.Length; display++)
            _travelling.Add((display, View(display)));
        while (_travelling.Count > 0)
            Deliver(_travelling.Count - 1);
    }

    /// <summary>In the end every display shows its present board.</summary>
    public void Check()
    {
        for (var display = 0; display < TillsOfDisplay.Length; display++)
            Assert.Equal(View(display).Content, _shown[display].Content);
    }

    private void Change(int till, Func<TillSlot, TillSlot> change)
    {
        var changed = change(_slots[till]);
        if (ReferenceEquals(changed, _slots[till]))
            return;
        _slots[till] = changed;
        for (var display = 0; display < TillsOfDisplay.Length; display++)
            if (TillsOfDisplay[display].Contains(till))
                _travelling.Add((display, View(display)));
    }

    /// <summary>One of those that travel arrives; one in three stays and arrives again.</summary>
    private void Deliver(int slip)
    {
        if (_travelling.Count == 0)
            return;
        var at = slip % _travelling.Count;
        var (display, view) = _travelling[at];
        if (slip % 3 != 0 || slip == _travelling.Count - 1)
            _travelling.RemoveAt(at);
        var before = _shown[display];
        if (view.Version < before.Version)
            return;
        Assert.True(view.Version > before.Version || Equals(view.Content, before.Content), "Two boards of one version differ.");
        if (view.Content is QrContent code)
            Assert.Contains(_tillOf[code.Ticket], TillsOfDisplay[display]);
        _shown[display] = view;
    }

    private BoardView View(int display) => BoardView.Of(TillsOfDisplay[display].Select(till => _slots[till]), TillSlot.Empty(1), _now);

    private static QrContent Code(TicketId ticket) =>
        new(ticket, new TicketQr(new TicketNotice(Token.New(), null, "en", true), "HTTPS://X/T/1"));
}
