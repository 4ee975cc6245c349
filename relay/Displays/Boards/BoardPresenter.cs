using Relay.Displays.Carts;
using Relay.Displays.Choices;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Boards;

/// <summary>Puts what a display shows into words.</summary>
internal sealed class BoardPresenter(
    TillBoards boards, ShopDirectory shops, PublicLinks links, DisplayAssets assets, ChoiceOffers offers, TimeProvider time)
{
    public Board Present(Display display)
    {
        var (view, shop) = (boards.Of(display), shops.Find(display.Shop));
        var own = Texts(display, shop);
        return view.Content switch
        {
            QrContent { Qr: var qr } => Speaking(qr.Language, texts =>
                WithChoices(CodeBoard.Of(Frame(display, shop, view, "qr", texts), qr, texts, links), display, shop, view, texts)),
            ChosenContent chosen => Speaking(chosen.Language, texts => ChosenBoard.Of(
                Frame(display, shop, view, "chosen", texts), chosen.Choice, shop is not null && offers.Sends(chosen.Choice, shop, display.Tills[0]), texts)),
            CartContent { Cart: var cart } => Speaking(cart.Language ?? Language(display, shop), texts =>
                CartBoard.Of(Frame(display, shop, view, "cart", texts), cart, texts, cart.Language ?? Language(display, shop))),
            ThanksContent thanks => Speaking(thanks.Language, texts =>
                Frame(display, shop, view, "thanks", texts) with { Heading = texts.Thanks, Text = texts.OnPhone }),
            MessageContent message => Frame(display, shop, view, "message", own) with { Text = message.Text },
            NameContent => Frame(display, shop, view, "name", own) with { Heading = display.Name, Text = own.ThisDisplay },
            _ => Idle(display, shop, view),
        };

        Board Speaking(string language, Func<BoardTexts, Board> board) => board(Texts(display, shop, language));
    }

    /// <summary>The idle page of a display, whatever it shows now: a page falls back to it by itself.</summary>
    public Board Idle(Display display) => Idle(display, shops.Find(display.Shop), boards.Of(display));

    /// <summary>In which words a display speaks to a customer of that language.</summary>
    public BoardTexts Texts(Display display, string language) => Texts(display, shops.Find(display.Shop), language);

    private Board WithChoices(Board code, Display display, Shop? shop, BoardView view, BoardTexts texts)
    {
        var choices = shop is null || code.Ticket is null ? [] : offers.For(shop, display.Tills[0], code.Ticket, texts);
        return code with
        {
            Offer = view.Since,
            Choices = choices.Count > 0 ? choices : null,
            ChoicesLabel = choices.Count > 0 ? texts.OrChoose : null,
        };
    }

    private Board Idle(Display display, Shop? shop, BoardView view) =>
        IdleBoard.Of(Frame(display, shop, view, "idle", Texts(display, shop)), display, shop, assets, time.GetUtcNow());

    private Board Frame(Display display, Shop? shop, BoardView view, string state, BoardTexts texts) => new()
    {
        Version = view.Version,
        State = state,
        Build = assets.Build,
        Language = texts.Language,
        Direction = Languages.Direction(texts.Language),
        Look = BoardLook.Of(display.Settings),
        Heading = shop?.Name ?? display.Name,
        Remaining = (long)view.Remaining.TotalMilliseconds,
    };

    private static string Language(Display display, Shop? shop) => display.Settings.Language ?? shop?.Language ?? "en";

    private static BoardTexts Texts(Display display, Shop? shop) => BoardTexts.In(Language(display, shop), shop?.Language);

    /// <summary>What is in the shop's language speaks the display's; a ticket or cart in another one is a customer's, and keeps it.</summary>
    private static BoardTexts Texts(Display display, Shop? shop, string language) =>
        language == shop?.Language ? Texts(display, shop) : BoardTexts.In(language, Language(display, shop));
}
