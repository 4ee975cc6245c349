using Relay.Printing;
using Relay.Shops;

namespace Relay.Tests.Storage;

/// <summary>What every printer store must do, before and after a restart.</summary>
public abstract class PrinterStoreContract : StoreContract
{
    [Fact]
    public async Task Printer_is_the_same_after_a_restart_and_its_last_change_wins()
    {
        await Stores.Printers.PutAsync(Printer("p1", "old"), None);
        await Stores.Printers.PutAsync(Printer("p2", "another"), None);
        await Stores.Printers.PutAsync(Printer("p1", "new"), None);
        await Stores.Printers.RemoveAsync(["p2", "p3"], None);

        await Stores.ReopenAsync();

        Assert.Equivalent(Printer("p1", "new"), Assert.Single(await Stores.Printers.LoadAsync(None)), strict: true);
    }

    private static Printer Printer(string id, string name) => new()
    {
        Id = id, Shop = new ShopId("s"), Tills = [new TillId("t1"), new TillId("t2")], Name = name, Protocol = PrinterProtocol.EpsonServerDirect, AddedAt = TicketExamples.Now,
        SecretHash = [1, 2, 3], Width = 58, Columns = 32, Dots = 384, CodePage = "cp858", CodePageNumber = 19, NativeCodes = false, DrawerPin = 5, DrawerMilliseconds = 250,
    };
}
