using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>Puts what a display shows into words.</summary>
internal sealed class BoardPresenter(TillBoards boards, ShopDirectory shops, PublicLinks links, DisplayAssets assets)
{
    private const string France = "FR";

    public Board Present(Display display) => Present(display, boards.Of(display));

    private Board Present(Display display, BoardView view) => view.Content switch
    {
        QrContent { Qr: var qr } => Code(display, view, qr),
        ThanksContent thanks => Thanks(display, view, thanks),
        MessageContent message => Frame(display, view, "message", Texts(display)) with { Heading = Name(display), Text = message.Text },
        NameContent => Frame(display, view, "name", Texts(display)) with { Heading = display.Name, Text = Texts(display).ThisDisplay },
        _ => Idle(display, view),
    };

    /// <summary>The idle page of a display, whatever it shows now: a page falls back to it by itself.</summary>
    public Board Idle(Display display) => Idle(display, boards.Of(display));

    private Board Idle(Display display, BoardView view)
    {
        var shop = shops.Find(display.Shop);
        var texts = Texts(display);
        return Frame(display, view, "idle", texts) with
        {
            Heading = Name(display),
            Text = shop?.IdleText ?? texts.Welcome,
            Legal = shop?.Country == France ? texts.LegalFrance : null,
            Logo = shop?.Logo is { } logo ? assets.LogoUrl(logo) : null,
            Remaining = null,
        };
    }

    private Board Code(Display display, BoardView view, TicketQr qr)
    {
        var texts = BoardTexts.In(qr.Language, shops.Find(display.Shop)?.Language);
        return Frame(display, view, "qr", texts) with
        {
            Heading = texts.Ticket,
            Text = texts.Scan,
            Amount = qr.Amount,
            Host = links.Host,
            Check = TicketCheck.Of(qr.Token),
            CheckLabel = texts.Compare,
            Link = Typed(qr.Token),
            LinkLabel = texts.OrType,
            Qr = qr.Packed,
            Ticket = qr,
        };
    }

    private Board Thanks(Display display, BoardView view, ThanksContent thanks)
    {
        var texts = BoardTexts.In(thanks.Language, shops.Find(display.Shop)?.Language);
        return Frame(display, view, "thanks", texts) with { Heading = texts.Thanks, Text = texts.OnPhone };
    }

    private Board Frame(Display display, BoardView view, string state, BoardTexts texts) => new()
    {
        Version = view.Version,
        State = state,
        Build = assets.Build,
        Language = texts.Language,
        Heading = Name(display),
        Remaining = (long)view.Remaining.TotalMilliseconds,
    };

    /// <summary>The link as one types it: hyphens help the eye and do not matter, a browser adds the scheme.</summary>
    private string Typed(Token token)
    {
        const int group = 4;
        var symbols = token.Reveal();
        var groups = symbols.Chunk(group).Select(part => new string(part));
        return (links.IsHttps ? links.Host : links.Origin) + "/T/" + string.Join('-', groups);
    }

    private string Name(Display display) => shops.Find(display.Shop)?.Name ?? display.Name;

    private BoardTexts Texts(Display display) => BoardTexts.In(shops.Find(display.Shop)?.Language);
}
