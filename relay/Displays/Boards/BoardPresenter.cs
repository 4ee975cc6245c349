using Relay.Displays.Carts;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Boards;

/// <summary>Puts what a display shows into words.</summary>
internal sealed class BoardPresenter(TillBoards boards, ShopDirectory shops, PublicLinks links, DisplayAssets assets, TimeProvider time)
{
    public Board Present(Display display)
    {
        var (view, shop) = (boards.Of(display), shops.Find(display.Shop));
        var own = Texts(display, shop);
        return view.Content switch
        {
            QrContent { Qr: var qr } => Speaking(qr.Language, texts => CodeBoard.Of(Frame(display, shop, view, "qr", texts), qr, texts, links)),
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
