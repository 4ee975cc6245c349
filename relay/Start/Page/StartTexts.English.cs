namespace Relay.Start.Page;

internal sealed partial record StartTexts
{
    public static StartTexts English { get; } = new()
    {
        Title = "Start with your relay",
        Lead = "Make a shop, put a tablet beside the till, and see a ticket arrive. It takes two minutes.",
        NoScript = "This page needs JavaScript. Without it, the README shows the same steps with curl.",
        LoopbackTitle = "Phones cannot follow this relay’s links yet",
        LoopbackText = "Its public URL means this computer only. To try it with a phone or tablet, stop the relay and start it with {0} and an address of this computer in your network; the relay printed the command when it started.",

        ExpiredTitle = "This start link is over",
        ExpiredText = "A start link works for 30 minutes after it was printed. This one is older, or not complete.",
        ExpiredHow = "For a new one, run this where the relay runs, with the settings it was started with:",

        ShopTitle = "Make a shop",
        ShopName = "Name of the shop",
        ShopNameHint = "As customers know it. It stands on every ticket.",
        ShopLanguage = "Language of the shop",
        ShopLanguageHint = "What its display speaks.",
        Country = "Country",
        CountryHint = "Two letters, such as FR. May stay empty.",
        TillName = "Name of the first till",
        TillNameHint = "A number will do.",
        MakeShop = "Make the shop",
        HaveKey = "I have a till key already",
        HaveKeyLabel = "Till key",
        UseKey = "Use this key",

        KeyTitle = "The shop’s keys",
        KeyText = "Shown this once. The till’s software sends the till key with every ticket; keep it as you keep a password.",
        TillKey = "Till key",
        ShopKey = "Shop key",
        ShopKeyText = "For settings, further tills and erasing the shop. The tills do not need it.",
        Copy = "Copy",
        Copied = "Copied",
        Curl = "Send a ticket from a terminal",

        DisplayTitle = "Add a display",
        DisplayText = "Any tablet or phone with a browser can show the codes to customers.",
        ShowCode = "Show a pairing code",
        ScanThis = "Scan this with the tablet’s camera. It works once, for five minutes.",
        TypeThis = "Without a camera, open this address on the tablet and type the code:",
        ThisComputer = "Use a window of this computer instead",
        Waiting = "Waiting for the tablet",
        Paired = "The tablet is there",
        PairingExpired = "The code is over. Ask for a new one.",
        ClaimTitle = "The tablet shows a code itself",
        ClaimText = "It does so at this address. Type its code here.",
        ClaimLabel = "Code on the tablet",
        Claim = "Connect it",
        Claimed = "The tablet is connected",

        SampleTitle = "Push a sample ticket",
        SampleText = "It takes the same way as a real one, with the till key.",
        Shoes = "Shoe shop, in French, with a return",
        Bakery = "Bakery, in German, two tax rates",
        Cafe = "Café, in English, pounds",
        Yen = "Tea house, in yen, no decimals",
        Gift = "Gift receipt, without prices",
        Push = "Push it",
        Pushed = "The ticket is stored. Scan it as a customer would.",
        OnDisplays = "It is on the display now.",
        OnNoDisplay = "No display is connected to this till yet.",
        TicketLink = "Open the ticket",

        NextTitle = "Then",
        NextText = "Your till’s software does the same with one HTTP request per ticket.",
        Contract = "The contract, as OpenAPI",
        Problems = "All problems, explained",

        Failed = "That did not work:",
        Unreachable = "The relay does not answer.",
    };
}
