using Microsoft.Extensions.Options;
using Relay.Documents.Incoming;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Tickets;

/// <summary>Who may send PDFs of their own, and how many are in memory at once.</summary>
internal sealed class PdfAdmission(IOptions<PdfOptions> pdfs, ShopApprovals approvals) : IDisposable
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(pdfs.Value.AtOnce);

    /// <summary>Why the shop may not; null when it may. What stands in a PDF is shown to customers under the host's address.</summary>
    public ProblemAnswer? Refusal(Shop shop) => approvals.BarOf(shop.Id, pdfs.Value.ForOpenShops) switch
    {
        ShopBar.Suspended => new ProblemAnswer(TicketProblems.VerificationRequired, "The host of this relay has suspended this shop: it sends no PDFs of its own."),
        ShopBar.Unapproved => new ProblemAnswer(TicketProblems.VerificationRequired,
            "Anyone can make a shop on this relay, so a shop sends no PDFs of its own until its host has approved it. Ask the host, naming the shopId; tickets as JSON are taken."),
        _ => null,
    };

    /// <summary>A place for one PDF, to be left by disposing it; null where all are taken.</summary>
    public IDisposable? TryEnter() => _places.Wait(0) ? new Place(_places) : null;

    public static ProblemAnswer Full { get; } = new(HostingProblems.Busy, "More PDFs come at once than the relay takes. Nothing was stored; send it again after Retry-After.", retryAfter: ComeBack);

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
