using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>Screenshots, kept in the ignored folder <c>artifacts/screens</c> for people to look at, and read by zbar as a phone reads them.</summary>
internal static class Shots
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "screens")).FullName;

    public static async Task<string> TakeAsync(IPage page, string name, bool whole = false)
    {
        var path = Path.Combine(Folder, name + ".png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = whole });
        return path;
    }

    /// <summary>The text of the one QR in a picture.</summary>
    public static async Task<string> ReadQrAsync(string picture) =>
        (await Tool.RunAsync("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture)).Trim();

    /// <summary>The same where there may be none: then empty. Null when the picture is none.</summary>
    public static async Task<string?> ScanAsync(string picture)
    {
        // zbarimg ends with 4 when it found nothing.
        var (code, text) = await Tool.TryAsync("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture);
        return code is 0 or 4 ? text.Trim() : null;
    }
}
