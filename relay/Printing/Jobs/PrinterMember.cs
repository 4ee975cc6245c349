using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Printing.Jobs;

/// <summary>Reads which printer is meant.</summary>
internal static class PrinterMember
{
    /// <summary>The shop's printer that <c>printer</c> names, else the till's. Null, and noted, where there is none.</summary>
    public static Printer? Printer(this JsonObjectReader asked, PrinterDirectory printers, Shop shop, TillId till)
    {
        var errors = asked.Errors.Errors.Count;
        var id = asked.Text("printer", PrinterBody.NameLength);
        if (asked.Errors.Errors.Count > errors)
            return null;
        var printer = id is null ? printers.Of(shop.Id, till) : printers.Find(id) is { } named && named.Shop == shop.Id ? named : null;
        if (printer is null)
            asked.Refuse("printer", JsonCodes.InvalidValue, id is null ? "The till has no printer: name one." : "The shop has no such printer.");
        return printer;
    }
}
