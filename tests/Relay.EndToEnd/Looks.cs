using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>Judges what a page looks like: by axe, by its width, and by a picture for people.</summary>
internal static class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task JudgeAsync(IPage page, string name)
    {
        await Shots.TakeAsync(page, name, whole: true);
        Assert.Equal("", string.Join("; ", (await page.RunAxe(Rules)).Violations.Select(violation => $"{name}: {violation.Id} {violation.Nodes[0].Html}")));
        Assert.True(await page.Locator("html").EvaluateAsync<int>("element => element.scrollWidth - element.clientWidth") <= 0, $"{name} is wider than its screen.");
    }
}
