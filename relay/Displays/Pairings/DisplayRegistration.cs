using System.Security.Cryptography;
using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>Makes a display of a taken pairing. The only way in, for the API and for the pages.</summary>
internal sealed class DisplayRegistration(
    PairingBook book, DisplayDirectory displays, DisplayRemoval removal, ShopDirectory shops, TillBoards boards, Watchers watchers, TimeProvider time)
{
    /// <summary>A tablet shows a code that a till has claimed.</summary>
    public Task<Display> RegisterAsync(TabletPairing pairing, Till till, string? name, CancellationToken cancellation) =>
        SettleAsync(pairing, () => AddAsync(till, name, pairing.CredentialHash, pairing.Engine, cancellation));

    /// <summary>A tablet that shows a code becomes a display that the shop has already: one whose tablet lost its cookie, or broke. Name, tills and settings stay;
    /// what the former tablet holds opens nothing any more, and its connections end.</summary>
    /// <returns>The display; null when it was removed meanwhile, and the code is open again.</returns>
    public Task<Display?> ReplaceAsync(TabletPairing pairing, Display display, CancellationToken cancellation) =>
        SettleAsync(pairing, () => RenewAsync(display, present => present with { CredentialHash = pairing.CredentialHash, Engine = pairing.Engine }, cancellation));

    /// <summary>A tablet opened a till's link, or typed its code.</summary>
    /// <param name="present">The tablet's own display, when it is paired already: with the same shop it keeps its name.</param>
    public Task<Display> RegisterAsync(
        TillPairing pairing, Till till, DisplayCredential credential, Display? present, string engine, CancellationToken cancellation) =>
        SettleAsync(pairing, async () => (present?.Shop == till.Shop ? await MoveAsync(present, till, credential, engine, cancellation) : null)
            ?? await AddAsync(present, till, pairing.Name, credential, engine, cancellation));

    private async Task<T> SettleAsync<T>(Pairing pairing, Func<Task<T>> register) where T : class?
    {
        T? made = null;
        try
        {
            return made = await register();
        }
        finally
        {
            book.Settle(pairing, (made as Display)?.Id);
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

    /// <summary>A display that shows the till already keeps its others; a display of another till leaves that for this one.</summary>
    private Task<Display?> MoveAsync(Display present, Till till, DisplayCredential credential, string engine, CancellationToken cancellation) =>
        RenewAsync(present, now => now with
        {
            Tills = now.Tills.Contains(till.Id) ? now.Tills : [till.Id],
            CredentialHash = credential.Hash(),
            Engine = engine,
        }, cancellation);

    private async Task<Display?> RenewAsync(Display display, Func<Display, Display> change, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var renewed = await displays.ChangeAsync(display.Id, present => change(present) with { PairedAt = now, LastSeenAt = now }, cancellation);
        // Whoever still watches does so with the credential that has just ended.
        watchers.Close(display.Id);
        boards.Renew(display.Id);
        return renewed;
    }

    private async Task<Display> AddAsync(Display? present, Till till, string? name, DisplayCredential credential, string engine, CancellationToken cancellation)
    {
        var display = await AddAsync(till, name, credential.Hash(), engine, cancellation);
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
