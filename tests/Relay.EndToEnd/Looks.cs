using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>Judges what a page looks like: by axe, by its width, and by a picture for people.</summary>
internal static class Looks
{
    public static async Task JudgeAsync(IPage page, string name)
    {
        await Shots.TakeAsync(page, name, whole: true);
        Assert.Equal(("", name), (await Axe.FindAsync(page), name));
        Assert.True(await IsWithinAsync(page), $"{name} is wider than its screen.");
    }

    /// <summary>Nothing sticks out to the side.</summary>
    public static async Task<bool> IsWithinAsync(IPage page) =>
        await page.Locator("html").EvaluateAsync<int>("element => element.scrollWidth - element.clientWidth") <= 0;
}
