using System.Security.Cryptography;
using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>Makes a display of a taken pairing. The only way in, for the API and for the pages.</summary>
internal sealed class DisplayRegistration(
    PairingBook book, DisplayDirectory displays, DisplayRemoval removal, ShopDirectory shops, TillBoards boards, TimeProvider time)
{
    /// <summary>A tablet shows a code that a till has claimed.</summary>
    public Task<Display> RegisterAsync(TabletPairing pairing, Till till, string? name, CancellationToken cancellation) =>
        SettleAsync(pairing, () => AddAsync(till, name, pairing.CredentialHash, pairing.Engine, cancellation));

    /// <summary>A tablet opened a till's link, or typed its code.</summary>
    /// <param name="present">The tablet's own display, when it is paired already: with the same shop it keeps its name.</param>
    public Task<Display> RegisterAsync(
        TillPairing pairing, Till till, DisplayCredential credential, Display? present, string engine, CancellationToken cancellation) =>
        SettleAsync(pairing, () => present?.Shop == till.Shop
            ? MoveAsync(present, till, credential, engine, cancellation)
            : ReplaceAsync(present, till, credential, engine, cancellation));

    private async Task<Display> SettleAsync(Pairing pairing, Func<Task<Display>> register)
    {
        Display? made = null;
        try
        {
            return made = await register();
        }
        finally
        {
            book.Settle(pairing, made?.Id);
        }
    }

    private async Task<Display> AddAsync(Till till, string? name, byte[] credentialHash, string engine, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var id = "di_" + RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 16);
        var display = new Display(id, till.Shop, [till.Id], name ?? FreeName(till.Shop), credentialHash, engine, now, now);
        await displays.PutAsync(display, cancellation);
        return display;
    }

    private async Task<Display> MoveAsync(Display present, Till till, DisplayCredential credential, string engine, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var moved = present with { Tills = [till.Id], CredentialHash = credential.Hash(), Engine = engine, PairedAt = now, LastSeenAt = now };
        await displays.PutAsync(moved, cancellation);
        boards.Renew(moved.Id);
        return moved;
    }

    private async Task<Display> ReplaceAsync(Display? present, Till till, DisplayCredential credential, string engine, CancellationToken cancellation)
    {
        var display = await AddAsync(till, null, credential.Hash(), engine, cancellation);
        if (present is not null)
            await removal.RemoveAsync([present.Id], cancellation);
        return display;
    }

    /// <summary>"Display 2": the first number that no display of the shop has.</summary>
    private string FreeName(ShopId shop)
    {
        var word = Languages.Texts<PairingTexts>(shops.Find(shop)?.Language).Display;
        var taken = displays.Of(shop).Select(display => display.Name).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (taken.Contains($"{word} {number}"))
            number++;
        return $"{word} {number}";
    }
}
