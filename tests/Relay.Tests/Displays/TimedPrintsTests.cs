using Relay.Displays.Choices;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Displays;

public sealed class TimedPrintsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly Token Code = Token.New();

    [Fact]
    public void Who_begins_to_type_before_the_showing_is_recorded_is_not_interrupted_either()
    {
        var prints = new TimedPrints(new TicketOptions());
        prints.Begin();
        Take(prints, TicketEventType.Received, Now);
        prints.PutOff(TokenKeys.IdOf(Code), Now.AddSeconds(90));
        Take(prints, TicketEventType.Shown, Now);

        Assert.Null(prints.Next(Now.AddSeconds(89)).Due);
        Assert.Equal(TokenKeys.IdOf(Code), prints.Next(Now.AddSeconds(90)).Due?.Ticket);
    }

    private static void Take(TimedPrints prints, TicketEventType type, DateTimeOffset at)
    {
        var shop = new Shop { Id = new ShopId("sh_1"), Name = "Café", CreatedAt = Now, PrintSeconds = 20 };
        var happened = new TicketEvent(1, type, TokenKeys.IdOf(Code), Guid.Empty, shop.Id, new TillId("tl_1"), at, null);
        prints.Take(new TicketHappening(happened, type == TicketEventType.Received ? new TicketNotice(Code, null, "en", true) : null), shop);
    }
}
