namespace Relay.Hosting.Errors;

/// <summary>The problems as pages. Their readers write software; the text is English as the contract is.</summary>
internal static class ProblemPages
{
    public static Html List(IEnumerable<ProblemType> types) => Html.Of($"""
        <main>
        <h1>Problems</h1>
        <p>Every error of this relay is one of these. The name is the last part of the <code>type</code> in an <code>application/problem+json</code> answer.</p>
        <dl>{Html.Join(types.Select(Entry))}</dl>
        </main>
        """);

    public static Html One(ProblemType type) => Html.Of($"""
        <main>
        <h1>{type.Title}</h1>
        <p><code>{type.Slug}</code>, HTTP status {type.Status}</p>
        <p>{type.Explanation}</p>
        <p><a href="/problems">All problems</a></p>
        </main>
        """);

    private static Html Entry(ProblemType type) =>
        Html.Of($"<dt><a href=\"/problems/{type.Slug}\"><code>{type.Slug}</code></a> {type.Status}</dt><dd>{type.Title}</dd>");
}
