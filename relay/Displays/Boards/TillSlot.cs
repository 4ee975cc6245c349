using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>What one till shows on its displays. Pure: every change gives a new slot, or the same one where nothing changes.</summary>
/// <param name="Version">Of the last change.</param>
/// <param name="Since">Version at which the last content began; it stays when the content has gone, so that an older one cannot come back.</param>
/// <param name="Content">Null: idle.</param>
/// <param name="Until">On the relay's running clock; the content ends then.</param>
internal sealed record TillSlot(long Version, long Since, BoardContent? Content, TimeSpan Until)
{
    /// <summary>A till that has shown nothing yet.</summary>
    public static TillSlot Empty(long version) => new(version, 0, null, default);

    public static TillSlot Showing(BoardContent content, long version, TimeSpan until) => new(version, version, content, until);

    /// <summary>A ticket's code. One sale has one: the first that leads to all of it stays, for longer, when further tickets of the sale come.</summary>
    public TillSlot Code(QrContent code, long version, TimeSpan until)
    {
        if (SaleCode(code.Qr.Sale) is not { } first || first.GivenAway)
            return Showing(code, version, until);
        if (code.Qr.HasCardSlip)
            first.NoteCardSlip();
        return Content switch
        {
            QrContent => this with { Version = version, Until = until > Until ? until : Until },
            ThanksContent thanks => Showing(new QrContent(thanks.Ticket, first), version, until),
            _ => this,
        };
    }

    /// <summary>A ticket came that is not to be shown: the code of another sale goes.</summary>
    public TillSlot Passed(string? sale, long version) => SaleCode(sale) is null ? Clear(version) : this;

    public TillSlot Clear(long version) => Content is null ? this : this with { Version = version, Content = null };

    /// <summary>Thanks for scanning, in place of this ticket's code; another ticket's code stays.</summary>
    public TillSlot Opened(TicketId ticket, long version, TimeSpan until) =>
        Content is QrContent code && code.Ticket == ticket
            ? this with { Version = version, Content = new ThanksContent(ticket, code.Qr.Language, code.Qr), Until = until }
            : this;

    /// <summary>Confirms what the customer chose, in place of this ticket's code.</summary>
    public TillSlot Chosen(TicketId ticket, string choice, long version, TimeSpan until) =>
        Content is QrContent code && code.Ticket == ticket
            ? this with { Version = version, Content = new ChosenContent(ticket, choice, code.Qr.Language, code.Qr), Until = until }
            : this;

    /// <summary>This showing of a code lasts at least until then.</summary>
    public TillSlot Stay(long since, long version, TimeSpan until) =>
        Content is QrContent && Since == since && until > Until ? this with { Version = version, Until = until } : this;

    /// <summary>A ticket is gone: nothing of it may stay.</summary>
    public TillSlot Erased(TicketId ticket, long version) => Content switch
    {
        QrContent code when code.Ticket == ticket => Clear(version),
        ThanksContent thanks when thanks.Ticket == ticket => Clear(version),
        ChosenContent chosen when chosen.Ticket == ticket => Clear(version),
        _ => this,
    };

    /// <summary>What is or was shown, where it is of that sale.</summary>
    private TicketQr? SaleCode(string? sale)
    {
        var shown = Content switch
        {
            QrContent code => code.Qr,
            ThanksContent thanks => thanks.Code,
            ChosenContent chosen => chosen.Code,
            _ => null,
        };
        return sale is not null && shown?.Sale == sale ? shown : null;
    }

    public TillSlot Expire(TimeSpan now, long version) => Content is not null && now >= Until ? Clear(version) : this;
}
