namespace Relay.Displays.Help;

/// <summary>The devices that have a page, by the last part of its address.</summary>
internal static class HelpDevices
{
    public static IReadOnlyList<string> Names { get; } = ["android", "ipad", "kindle", "windows", "macos", "linux"];

    public static HelpTopic? Of(HelpTexts texts, string device) => device switch
    {
        "android" => texts.Android,
        "ipad" => texts.IPad,
        "kindle" => texts.Kindle,
        "windows" => texts.Windows,
        "macos" => texts.Mac,
        "linux" => texts.Linux,
        _ => null,
    };

    /// <summary>What opens the display on a second screen that begins right of a first one of 1,920 pixels; with a folder of its own, so that the pairing stays. Null where there is none.</summary>
    public static string? Command(string device, string address)
    {
        var options = $"--app={address} --start-fullscreen --window-position=1920,0 --no-first-run";
        return device switch
        {
            "windows" => $"cmd /c start msedge {options} --user-data-dir=%LOCALAPPDATA%\\ticket-relay",
            "macos" => $"open -na \"Google Chrome\" --args {options} --user-data-dir=\"$HOME/.ticket-relay\"",
            "linux" => $"chromium {options} --user-data-dir=\"$HOME/.ticket-relay\"",
            _ => null,
        };
    }
}
