namespace Relay.Displays.Help;

internal sealed partial record HelpTexts
{
    public static HelpTexts English { get; } = new()
    {
        Language = "en",
        Title = "Set up a display",
        Lead = "Any tablet, phone or screen with a browser can show receipts to customers. Choose what you have.",
        Which = "Which device is it?",
        AllDevices = "All devices",
        ToDisplay = "Back to the display",
        ToShop = "To the shop’s page",
        AwakeTitle = "It must stay awake",
        AwakeText = "Browsers of today keep the screen on by themselves while the page is open, where the relay is reached by https. Older ones follow the device’s own setting only: set it as the steps say.",
        LostTitle = "It shows a code again",
        LostText = "Its browser has forgotten who it is: cookies were deleted, or another browser was opened. On the shop’s page, type its code and tap its old name. Name and settings come back.",
        ClockTitle = "It says that the connection is not secure",
        ClockText = "First look at date and time: where they are wrong, no secure page works. Let the device set them by itself, then load the page again.",
        OldTitle = "Old devices and certificates",
        OldText = "Android before 7.1.1 and iPads before iOS 10 do not know the certificates of Let’s Encrypt.",
        OldFirefox = "A Firefox that can still be installed brings certificates of its own: try it first.",
        OldHost = "Whoever runs the relay can serve old devices with a certificate whose chain ends in GlobalSign Root CA, such as those of Google Trust Services, with an RSA key and TLS 1.2.",
        OldHttp = "Where a tablet takes no certificate at all, whoever runs the relay can let displays come over plain http in the shop’s own network (setting Relay:DisplaysOverHttp).",

        Android = new(
            "Android tablet or phone",
            "Keep it plugged in. In Settings, Display, choose the longest screen timeout. Better: in About, tap the build number seven times, then switch on “Stay awake” in Developer options.",
            "Open {address} in Chrome and choose “Add to Home screen” in its menu. From then on, open the display by that icon: it fills the screen.",
            "Pair it: type its code in your till software or on the shop’s page.",
            "Opened in the browser instead, it goes full screen when you tap it.",
            "Switch off battery saver and notifications. Screen pinning (Settings, Security) keeps customers in the page."),

        IPad = new(
            "iPad or iPhone",
            "In Settings, Display & Brightness, set Auto-Lock to Never. Switch Low Power Mode off: it locks the screen.",
            "Open {address} in Safari, tap Share, then “Add to Home Screen”.",
            "Open it by that icon first and pair it there: on older iPads Safari and the icon share no memory.",
            "Keep it plugged in.",
            "Guided Access (Settings, Accessibility) keeps customers in the page: press the top or home button three times."),

        Kindle = new(
            "Kindle and other e-readers",
            "Open the web browser from the menu and go to {address}.",
            "Pair it: type its code in your till software or on the shop’s page.",
            "The page works without script and waits for the next receipt by itself. Should it ever stop, tap “Refresh” at the bottom.",
            "E-readers fall asleep after some minutes. Many Kindles stay awake once ~ds is typed into the search field of the home screen, until they restart; newer software no longer knows it.",
            "A Fire tablet is an Android tablet: choose the longest display sleep, and open the page in Silk."),

        Windows = new(
            "Second screen of a Windows PC",
            "Connect the screen that faces the customer. In Settings, System, Display, choose “Extend these displays”.",
            "In Settings, System, Power, let the screen never turn off.",
            "Let your till software open the window, or make its link on the shop’s page. Or press Windows+R and run the command below; 1920 is the width of the first screen.",
            "Pair it once. It stays paired, since the command keeps a folder of its own.",
            "For every start of the PC: press Windows+R, run shell:startup, and put a shortcut to the command there."),

        Mac = new(
            "Second screen of a Mac",
            "Connect the screen that faces the customer. In System Settings, Displays, use it as an extended display.",
            "In System Settings, Lock Screen, let the display never turn off.",
            "Let your till software open the window, or make its link on the shop’s page. Or run the command below in Terminal; 1920 is the width of the first screen.",
            "Pair it once. It stays paired, since the command keeps a folder of its own.",
            "For every login: save the command in a file that ends in .command, and add it in System Settings, General, Login Items."),

        Linux = new(
            "Second screen of a Linux PC",
            "Connect the screen that faces the customer and extend the desktop to it.",
            "In Settings, Power, let the screen never go blank; without a desktop run: xset s off -dpms",
            "Let your till software open the window, or make its link on the shop’s page. Or run the command below; 1920 is the width of the first screen.",
            "Pair it once. It stays paired, since the command keeps a folder of its own.",
            "For every login: put the command into the Exec line of a file in ~/.config/autostart that ends in .desktop."),
    };
}
