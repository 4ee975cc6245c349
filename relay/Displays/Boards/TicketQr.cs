using System.Security.Cryptography;
using System.Text;
using Relay.Documents;
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
    private int _chosen;
    private byte[]? _asked;
    private volatile bool _hasCardSlip = notice.HasCardSlip;

    public Token Token => notice.Token;

    /// <summary>As the customer reads it, with its currency; null where the ticket has no amount.</summary>
    public string? Amount => notice.Amount;

    /// <summary>BCP 47, the ticket's.</summary>
    public string Language => notice.Language;

    /// <summary>Why paper may be due.</summary>
    public LegalClass LegalClass => notice.LegalClass;

    /// <summary>Whether the sale left a card terminal's slip that can be had alone.</summary>
    public bool HasCardSlip => _hasCardSlip;

    /// <summary>A name of its sale; null where it belongs to none.</summary>
    public string? Sale => notice.Sale;

    /// <summary>Whether it shows itself only, not the other tickets of its sale.</summary>
    public bool GivenAway => notice.GivenAway;

    /// <summary>Whether it can be printed on a receipt printer.</summary>
    public bool CanPrint => notice.CanPrint;

    public QrMatrix Matrix => _matrix.Value;

    public PackedQr Packed => _packed ??= PackedQr.Of(Matrix);

    /// <summary>A card slip of the same sale came after it.</summary>
    public void NoteCardSlip() => _hasCardSlip = true;

    /// <summary>True for the first that chooses, until <see cref="LetChoose"/>.</summary>
    public bool TryChoose() => Interlocked.Exchange(ref _chosen, 1) == 0;

    /// <summary>The choice came to nothing: another may be made.</summary>
    public void LetChoose() => Volatile.Write(ref _chosen, 0);

    /// <summary>Whether the customer was asked about this address already and sends it all the same; else the next time they are. Only a hash is kept.</summary>
    public bool IsSure(string address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address));
        return Interlocked.Exchange(ref _asked, hash) is { } asked && asked.AsSpan().SequenceEqual(hash);
    }

    /// <summary>True for the first that shows it.</summary>
    public bool MarkShown() => Interlocked.Exchange(ref _shown, 1) == 0;
}
