using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Viewing.Pages;
using Relay.Viewing.Texts;

namespace Relay.Viewing;

/// <summary>Opens what a link names, and answers alike wherever it names nothing.</summary>
internal sealed class ReceiptDoor(TicketVault vault, TicketSales sales, MissLimiter misses, ShopDirectory shops, PublicLinks links, ILogger<ReceiptDoor> log)
{
    /// <summary>The receipt, or null. A malformed token costs the same work as one that was never given out.</summary>
    public ValueTask<OpenedTicket?> OpenAsync(string text, CancellationToken cancellation) => vault.OpenAsync(Read(text), cancellation);

    /// <summary>The token of a live ticket, or null; cheaper than <see cref="OpenAsync"/>.</summary>
    public async ValueTask<Token?> FindAsync(string text, CancellationToken cancellation)
    {
        var token = Read(text);
        return await vault.FindAsync(token, cancellation) is null ? null : token;
    }

    /// <summary>The tickets that this one's link shows: those of its sale, oldest first, or itself.</summary>
    public Task<IReadOnlyList<OpenedTicket>> SaleAsync(OpenedTicket ticket, CancellationToken cancellation) => sales.ReadAsync(ticket, cancellation);

    /// <summary>False when it was gone already.</summary>
    public Task<bool> EraseAsync(OpenedTicket ticket, CancellationToken cancellation) => vault.EraseAsync(ticket.Token, cancellation);

    /// <summary>The link as a QR carries it.</summary>
    public string QrText(Token token) => links.ForQr("/T/" + token.Reveal());

    /// <summary>Whether the shop wants its links to open a page instead of the PDF.</summary>
    public bool LandsOnPage(OpenedTicket ticket) => shops.Find(ticket.Row.Shop)?.Landing == "page";

    public ReceiptView View(OpenedTicket ticket) =>
        new(ticket.Content, "/T/" + ticket.Token.Reveal(), TicketCheck.Of(ticket.Token), links.Host, ticket.Row.ExpiresAt)
        {
            Logo = shops.Find(ticket.Row.Shop)?.Logo,
            IsPdfAlone = ticket.Own == OwnDocument.Alone,
            IsSealed = ticket.IsSealed,
        };

    /// <summary>Records that the customer opened it. The customer has the receipt already: a full disk here is the host's matter, not theirs.</summary>
    public async Task NoteOpeningAsync(OpenedTicket ticket)
    {
        try
        {
            await vault.OpenedAsync(ticket, CancellationToken.None);
        }
        catch (ProblemException problem)
        {
            log.LogWarning("That a ticket was opened could not be recorded: {Problem}", problem.Type.Slug);
        }
    }

    /// <summary>What a look that found nothing is told. Depends on who looks and how often, never on the token.</summary>
    public MissAnswer Miss(string network, bool page, string? acceptLanguage, int look)
    {
        var wait = misses.Count(network);
        if (!page)
            return new MissAnswer(new ProblemAnswer(wait is null ? ViewingProblems.NoSuchReceipt : ViewingProblems.TooManyMisses, retryAfter: wait) { Traced = false }, null, wait);
        var texts = Languages.Texts<ViewingTexts>(acceptLanguage);
        return wait is { } pause
            ? new MissAnswer(MissingPage.TooMany(texts, links.Host), LookSchedule.Retry(look, pause), wait)
            : new MissAnswer(MissingPage.NotHere(texts, links.Host, LookSchedule.Refresh(look) is not null), LookSchedule.Refresh(look), null);
    }

    private static Token Read(string text) => Token.TryParse(text, out var token) ? token : Token.New();
}

/// <summary>A page or a problem, with its <c>Refresh</c> header and what <c>Retry-After</c> says, if anything.</summary>
internal sealed record MissAnswer(IResult Result, string? Refresh, TimeSpan? RetryAfter);
