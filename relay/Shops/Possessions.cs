namespace Relay.Shops;

/// <summary>What one shop owns, newest first. Never changed, only replaced: readers need no lock.</summary>
internal sealed record Possessions(IReadOnlyList<Till> Tills, IReadOnlyList<ApiKey> Keys)
{
    public static Possessions None { get; } = new([], []);

    /// <summary>What it owns after a change, as far as the change is about this shop.</summary>
    public Possessions After(ShopChange change, ShopId shop) => new(
        [.. Tills.Where(till => !change.RemoveTills.Contains(till.Id) && change.PutTills.All(put => put.Id != till.Id))
            .Concat(change.PutTills.Where(till => till.Shop == shop))
            .OrderByDescending(till => till.CreatedAt).ThenBy(till => till.Id.Value, StringComparer.Ordinal)],
        [.. Keys.Where(key => !change.RemoveKeys.Contains(key.Kid) && change.PutKeys.All(put => put.Kid != key.Kid))
            .Concat(change.PutKeys.Where(key => key.Shop == shop))
            .OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Kid, StringComparer.Ordinal)]);
}
