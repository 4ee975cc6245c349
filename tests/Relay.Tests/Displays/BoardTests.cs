using CsCheck;
using Relay.Displays.Boards;
using Relay.Tickets;

namespace Relay.Tests.Displays;

public sealed class BoardTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(90);

    [Fact]
    public void The_newest_content_wins_and_an_older_one_never_comes_back()
    {
        var older = TillSlot.Showing(Code("a"), 1, Long);
        var newer = TillSlot.Showing(Code("b"), 2, TimeSpan.FromSeconds(10));
        var own = TillSlot.Empty(0);

        Assert.Equal(newer.Content, BoardView.Of([older, newer], own, TimeSpan.Zero).Content);
        Assert.Null(BoardView.Of([older, newer.Expire(TimeSpan.FromSeconds(10), 3)], own, TimeSpan.FromSeconds(10)).Content);
    }

    [Fact]
    public void A_neighbours_end_does_not_take_a_newer_code_away()
    {
        var older = TillSlot.Showing(Code("a"), 1, Long).Clear(3);
        var newer = TillSlot.Showing(Code("b"), 2, Long);

        var view = BoardView.Of([older, newer], TillSlot.Empty(0), TimeSpan.Zero);

        Assert.Equal((3, newer.Content), (view.Version, view.Content));
    }

    [Fact]
    public void Thanks_and_erasing_touch_their_own_ticket_only()
    {
        var slot = TillSlot.Showing(Code("a"), 1, Long);

        Assert.Same(slot, slot.Opened(Id("b"), 2, Long));
        Assert.Same(slot, slot.Erased(Id("b"), 2));
        Assert.IsType<ThanksContent>(slot.Opened(Id("a"), 2, Long).Content);
        Assert.Null(slot.Opened(Id("a"), 2, Long).Erased(Id("a"), 3).Content);
        Assert.Null(slot.Erased(Id("a"), 2).Content);
    }

    [Fact]
    public void A_name_stands_above_what_began_before_it_and_below_what_came_after()
    {
        var name = TillSlot.Showing(new NameContent(), 2, TimeSpan.FromSeconds(10));

        Assert.IsType<NameContent>(BoardView.Of([TillSlot.Showing(Code("a"), 1, Long)], name, TimeSpan.Zero).Content);
        Assert.IsType<QrContent>(BoardView.Of([TillSlot.Showing(Code("a"), 3, Long)], name, TimeSpan.Zero).Content);
        Assert.IsType<QrContent>(BoardView.Of([TillSlot.Showing(Code("a"), 1, Long)], name, TimeSpan.FromSeconds(10)).Content);
    }

    /// <summary>Many tills with displays of one to three tills each; boards reach the displays late, twice and out of order, as over bad lines.</summary>
    [Fact]
    public void However_boards_travel_none_reaches_a_wrong_display_and_none_goes_backwards() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[0, 60], Gen.Int[0, 9], (till, action, seconds, slip) => (till, action, seconds, slip)).Array[1, 120]
            .Sample(steps =>
            {
                var fleet = new BoardFleet();
                foreach (var (till, action, seconds, slip) in steps)
                    fleet.Step(till, action, TimeSpan.FromSeconds(seconds), slip);
                fleet.DeliverAll();
                fleet.Check();
            }, iter: 300);

    private static QrContent Code(string ticket) => new(Id(ticket), new TicketQr(new TicketNotice(Token.New(), null, "en", true), "HTTPS://X/T/1"));

    private static TicketId Id(string ticket) => new(ticket);
}
