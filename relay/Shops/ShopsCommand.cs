using Relay.Hosting;

namespace Relay.Shops;

/// <summary><c>relay shops</c>: lets a shop of an open relay send mail, SMS, webhooks and PDFs of its own, or forbids it to any shop. The running relay hears of it at once.</summary>
internal sealed class ShopsCommand(ShopApprovals approvals) : IRelayCommand
{
    public string Name => "shops";

    public string Summary => "'shops approve <shopId>' lets a shop send mail, SMS, webhooks and PDFs of its own, 'shops suspend <shopId>' forbids it; 'shops' shows both";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        switch (arguments)
        {
            case []:
                foreach (var (shop, approval) in approvals.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    await output.WriteLineAsync($"{ShopApprovals.Word(approval),-10} {shop}");
                return 0;
            case ["approve", var shop] when IsId(shop):
                return await SetAsync(shop, ShopApproval.Approved, "The shop may send mail, SMS, webhooks and PDFs of its own.", output);
            case ["suspend", var shop] when IsId(shop):
                return await SetAsync(shop, ShopApproval.Suspended, "The shop sends no mail, SMS, webhooks or PDFs of its own any more; mails that wait fail.", output);
            default:
                await output.WriteLineAsync("Usage: relay shops, relay shops approve <shopId>, or relay shops suspend <shopId>. A shop finds its shopId at GET /v1/shop.");
                return 2;
        }
    }

    private async Task<int> SetAsync(string shop, ShopApproval approval, string said, TextWriter output)
    {
        approvals.Set(new ShopId(shop), approval);
        await output.WriteLineAsync(said);
        return 0;
    }

    private static bool IsId(string text) => text.StartsWith("sh_", StringComparison.Ordinal) && text.All(symbol => char.IsAsciiLetterOrDigit(symbol) || symbol == '_');
}
