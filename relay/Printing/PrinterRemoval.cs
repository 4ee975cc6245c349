using Relay.Printing.Jobs;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>Takes printers away, with what waits for them. Also when their shop is gone; of a till that is gone a printer only loses the name.</summary>
internal sealed class PrinterRemoval(PrinterDirectory printers, PrintWork work, PrintTroubles troubles) : IShopListener
{
    public async Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return;
        await printers.RemoveAsync(ids, cancellation);
        foreach (var id in ids)
        {
            await work.ForgetAsync(id);
            troubles.Forget(id);
        }
    }

    public Task ShopErasedAsync(ShopId shop, CancellationToken cancellation) => RemoveAsync([.. printers.Of(shop).Select(printer => printer.Id)], cancellation);

    /// <summary>A printer of this till alone goes with it: else it would print every other till's.</summary>
    public async Task TillRemovedAsync(TillId till, CancellationToken cancellation)
    {
        var affected = printers.All.Where(printer => printer.Tills.Contains(till)).ToList();
        await RemoveAsync([.. affected.Where(printer => printer.Tills.Count == 1).Select(printer => printer.Id)], cancellation);
        foreach (var printer in affected.Where(printer => printer.Tills.Count > 1))
            await printers.ChangeAsync(printer.Id, present => present with { Tills = [.. present.Tills.Where(other => other != till)] }, cancellation);
    }
}
