using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>All that the shop's page says.</summary>
internal sealed partial record CounterTexts : ITexts<CounterTexts>
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Skip { get; init; }
    public required string NoScript { get; init; }
    public required string Key { get; init; }
    public required string KeyHint { get; init; }
    public required string Open { get; init; }
    public required string Leave { get; init; }

    public required string Displays { get; init; }

    /// <summary>How many are there: <c>{there}</c> of <c>{all}</c>.</summary>
    public required string There { get; init; }
    public required string NoDisplay { get; init; }
    public required string Connected { get; init; }

    /// <summary><c>{when}</c> is a time ago in the reader's language, such as "3 minutes ago".</summary>
    public required string LastSeen { get; init; }
    public required string OldPage { get; init; }

    /// <summary>Before the names of tills.</summary>
    public required string Till { get; init; }
    public required string Identify { get; init; }
    public required string Identified { get; init; }
    public required string Settings { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string ShowsTills { get; init; }
    public required string ShowsTillsHint { get; init; }
    public required string Look { get; init; }
    public required string UpsideDown { get; init; }
    public required string LargePrint { get; init; }
    public required string HighContrast { get; init; }
    public required string Clock { get; init; }
    public required string DisplayLanguage { get; init; }
    public required string ShopsLanguage { get; init; }
    public required string AlsoSpeaks { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string Remove { get; init; }
    public required string RemoveTitle { get; init; }
    public required string RemoveText { get; init; }
    public required string Keep { get; init; }

    public required string Add { get; init; }
    public required string AddStep { get; init; }
    public required string ForTill { get; init; }
    public required string CodeLabel { get; init; }
    public required string CodeHint { get; init; }
    public required string LookButton { get; init; }
    public required string Compare { get; init; }
    public required string CompareText { get; init; }
    public required string Device { get; init; }
    public required string Network { get; init; }
    public required string AsNew { get; init; }
    public required string AddIt { get; init; }
    public required string Again { get; init; }
    public required string AgainText { get; init; }
    public required string Added { get; init; }
    public required string Cancel { get; init; }
    public required string ScanTitle { get; init; }
    public required string ScanText { get; init; }
    public required string ShowCode { get; init; }
    public required string OrType { get; init; }
    public required string Waiting { get; init; }
    public required string Expired { get; init; }
    public required string WindowTitle { get; init; }
    public required string WindowText { get; init; }
    public required string MakeWindow { get; init; }
    public required string OpenWindow { get; init; }
    public required string Help { get; init; }

    public required string ShopTitle { get; init; }
    public required string IdleText { get; init; }
    public required string IdleTextHint { get; init; }
    public required string Logo { get; init; }
    public required string LogoHint { get; init; }
    public required string RemoveLogo { get; init; }
    public required string QrSeconds { get; init; }
    public required string QrSecondsHint { get; init; }
    public required string OpeningHours { get; init; }
    public required string OpeningHoursHint { get; init; }

    /// <summary>A line of hours that cannot be read; <c>{day}</c> is a weekday in the reader's language.</summary>
    public required string BadHours { get; init; }
    public required string PrintSeconds { get; init; }
    public required string PrintSecondsHint { get; init; }
    public required string ReprintReasons { get; init; }
    public required string ReprintReasonsHint { get; init; }
    public required string ShopLanguage { get; init; }
    public required string Country { get; init; }
    public required string CountryHint { get; init; }
    public required string NoCountry { get; init; }
    public required string Choices { get; init; }
    public required string ChoicesHint { get; init; }
    public required string Paper { get; init; }
    public required string Email { get; init; }
    public required string Sms { get; init; }
    public required string NoTicket { get; init; }

    public required string Failed { get; init; }
    public required string Unreachable { get; init; }
    public required string WrongKey { get; init; }
    public required string NotShopKey { get; init; }
    public required string WrongCode { get; init; }
    public required string Wait { get; init; }
    public required string Gone { get; init; }
    public required string BadPicture { get; init; }
}
