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

    public TillSlot Clear(long version) => Content is null ? this : this with { Version = version, Content = null };

    /// <summary>Thanks for scanning, in place of this ticket's code; another ticket's code stays.</summary>
    public TillSlot Opened(TicketId ticket, long version, TimeSpan until) =>
        Content is QrContent code && code.Ticket == ticket
            ? this with { Version = version, Content = new ThanksContent(ticket, code.Qr.Language), Until = until }
            : this;

    /// <summary>A ticket is gone: nothing of it may stay.</summary>
    public TillSlot Erased(TicketId ticket, long version) =>
        Content is QrContent code && code.Ticket == ticket || Content is ThanksContent thanks && thanks.Ticket == ticket ? Clear(version) : this;

    public TillSlot Expire(TimeSpan now, long version) => Content is not null && now >= Until ? Clear(version) : this;
}
