using NodaTime;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Boards;

/// <summary>The page of a display on which nothing happens.</summary>
internal static class IdleBoard
{
    /// <param name="frame">What all boards have, in the display's language.</param>
    public static Board Of(Board frame, Display display, Shop? shop, DisplayAssets assets, DateTimeOffset now)
    {
        var texts = BoardTexts.In(frame.Language);
        var turns = Turns(display, shop, texts);
        var here = Instant.FromDateTimeOffset(now).InZone(shop is null ? DateTimeZone.Utc : ShopZone.Of(shop));
        var dark = ClosedTimes.Ahead(shop?.OpeningHours ?? [], here);
        return frame with
        {
            Text = shop?.IdleText ?? texts.Welcome,
            Legal = Legal(shop, texts),
            Logo = shop?.Logo is { } logo ? assets.LogoUrl(logo) : null,
            Remaining = null,
            Clock = display.Settings.Clock ? (int)(here.TickOfDay / NodaConstants.TicksPerSecond) : null,
            Dark = dark.Count > 0 ? dark : null,
            Turns = turns.Count > 1 ? turns : null,
        };
    }

    private static List<IdleTurn> Turns(Display display, Shop? shop, BoardTexts own) =>
        [.. display.Settings.IdleLanguages.Select(language => BoardTexts.In(language)).Prepend(own).Distinct()
            .Select(texts => new IdleTurn(texts.Language, Languages.Direction(texts.Language), shop?.IdleText ?? texts.Welcome, Legal(shop, texts)))];

    /// <summary>The sign that a country wants where one pays.</summary>
    private static string? Legal(Shop? shop, BoardTexts texts) => ShopRules.FrenchLaw.Contains(shop?.Country) ? texts.LegalFrance : null;
}
