using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>What axe-core finds wrong in a page.</summary>
/// <remarks>Run in the page itself: Deque's own way for Playwright opens a second page for every judgement, and takes three times as long.</remarks>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        () => axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
        }).then(found => found.violations.map(violation => violation.id + ' ' + violation.nodes[0].html).join('; '))
        """;

    /// <summary>Each broken rule with the first element that breaks it; empty for a page without fault.</summary>
    public static async Task<string> FindAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string>(Run);
    }
}
