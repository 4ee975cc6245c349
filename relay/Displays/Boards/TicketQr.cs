using Relay.Documents.Codes;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>What displays show of one ticket. Shared by all of them, so that its code is made once.</summary>
/// <param name="notice">What the ticket lets be seen.</param>
/// <param name="link">The ticket's link as its code carries it.</param>
internal sealed class TicketQr(TicketNotice notice, string link)
{
    private readonly Lazy<QrMatrix> _matrix = new(() => QrMatrix.Encode(link), LazyThreadSafetyMode.ExecutionAndPublication);
    private PackedQr? _packed;
    private int _shown;

    public Token Token => notice.Token;

    /// <summary>As the customer reads it, with its currency; null where the ticket has no amount.</summary>
    public string? Amount => notice.Amount;

    /// <summary>BCP 47, the ticket's.</summary>
    public string Language => notice.Language;

    public QrMatrix Matrix => _matrix.Value;

    public PackedQr Packed => _packed ??= PackedQr.Of(Matrix);

    /// <summary>True for the first that shows it.</summary>
    public bool MarkShown() => Interlocked.Exchange(ref _shown, 1) == 0;
}
