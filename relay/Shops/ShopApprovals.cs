using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>What the host has said about a shop.</summary>
internal enum ShopApproval { None, Approved, Suspended }

/// <summary>Why a shop may not do what is done in its host's name.</summary>
internal enum ShopBar
{
    /// <summary>The host has suspended the shop.</summary>
    Suspended,

    /// <summary>Anyone can make a shop on this relay, and the host has said nothing about this one.</summary>
    Unapproved,
}

/// <summary>The host's word about shops, in the file <c>shops.approved</c> of the data folder: a line for each, <c>approved sh_…</c> or <c>suspended sh_…</c>. A file, so that
/// <c>relay shops</c> can change it while the relay runs; it is read again when it has changed.</summary>
internal sealed class ShopApprovals(DataFolder folder, IOptions<RelayOptions> options)
{
    private sealed record Known(DateTime Written, FrozenDictionary<string, ShopApproval> Shops);

    private volatile Known _known = new(DateTime.MinValue, FrozenDictionary<string, ShopApproval>.Empty);

    public string Path => System.IO.Path.Combine(folder.Path, "shops.approved");

    private ShopApproval Of(ShopId shop) => Read().GetValueOrDefault(shop.Value);

    /// <summary>What keeps a shop from something that its host answers for; null when nothing does.</summary>
    /// <param name="forOpenShops">Whether the host's settings allow it to shops that anyone can make.</param>
    public ShopBar? BarOf(ShopId shop, bool forOpenShops) => Of(shop) switch
    {
        ShopApproval.Suspended => ShopBar.Suspended,
        ShopApproval.None when options.Value.Registration == "open" && !forOpenShops => ShopBar.Unapproved,
        _ => null,
    };

    public IReadOnlyDictionary<string, ShopApproval> All => Read();

    /// <summary>Writes what the host says now, durably.</summary>
    public void Set(ShopId shop, ShopApproval approval)
    {
        var shops = new SortedDictionary<string, ShopApproval>(Read(), StringComparer.Ordinal) { [shop.Value] = approval };
        DataFolder.MakeFolder(folder.Path);
        DataFolder.WriteSecret(Path, System.Text.Encoding.UTF8.GetBytes(string.Concat(shops.Select(pair => $"{Word(pair.Value)} {pair.Key}\n"))));
    }

    public static string Word(ShopApproval approval) => approval.ToString().ToLowerInvariant();

    private FrozenDictionary<string, ShopApproval> Read()
    {
        var written = File.GetLastWriteTimeUtc(Path);
        if (_known.Written == written)
            return _known.Shops;
        var lines = File.Exists(Path) ? File.ReadAllLines(Path) : [];
        _known = new Known(written, lines.Select(line => line.Split(' ')).Where(words => words.Length == 2)
            .ToFrozenDictionary(words => words[1], words => words[0] == Word(ShopApproval.Approved) ? ShopApproval.Approved : ShopApproval.Suspended, StringComparer.Ordinal));
        return _known.Shops;
    }
}
