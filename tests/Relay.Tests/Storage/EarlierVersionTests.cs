using Relay.Displays;
using Relay.Shops;
using Relay.Storage.Register;

namespace Relay.Tests.Storage;

/// <summary>What an earlier version wrote is read by this one: a tablet in a shop must not have to be paired again because its host updated the relay.</summary>
public sealed class EarlierVersionTests
{
    [Fact]
    public void A_display_of_the_first_version_is_read_with_the_defaults_of_today()
    {
        var change = RegisterChange.From("""
            {"Shops":{"PutShops":[],"PutTills":[],"PutKeys":[],"RemoveShops":[],"RemoveTills":[],"RemoveKeys":[]},
             "PutDisplays":[{"Id":"di_1","Shop":{"Value":"sh_1"},"Tills":[{"Value":"ti_1"}],"Name":"Comptoir","CredentialHash":"AQID",
                             "Engine":"Chrome 64 on Android 5","PairedAt":"2026-01-02T03:04:05+00:00","LastSeenAt":"2026-01-03T03:04:05+00:00"}],
             "RemoveDisplays":[]}
            """u8);

        var expected = new Display(
            "di_1", new ShopId("sh_1"), [new TillId("ti_1")], "Comptoir", [1, 2, 3], "Chrome 64 on Android 5",
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), new DateTimeOffset(2026, 1, 3, 3, 4, 5, TimeSpan.Zero));
        Assert.Empty(change.PutWebhooks);
        Assert.Empty(change.RemoveWebhooks);
        Assert.Equivalent(expected, Assert.Single(change.PutDisplays), strict: true);
    }
}
