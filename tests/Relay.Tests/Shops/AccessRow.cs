namespace Relay.Tests.Shops;

internal enum Needs
{
    Nothing,
    Till,

    /// <summary>A till's key, or a shop's with no need to name a till.</summary>
    TillOrShop,
    Shop,
    Host,
}

/// <summary>What is expected of one route, whoever calls.</summary>
/// <param name="Route">Method and pattern, as the route table has them. Braces here, in the query and in the body are filled by <see cref="AccessThings"/>.</param>
/// <param name="Success">Status with the right key.</param>
/// <param name="Body">JSON to send; the same for every caller.</param>
/// <param name="Query">Sent by every caller, without a question mark.</param>
internal sealed record AccessRow(string Route, Needs Needs, int Success, string? Body = null, string? Query = null)
{
    public HttpMethod Method => new(Route.Split(' ')[0]);

    public string Pattern => Route.Split(' ')[1];

    /// <summary>Names one thing, which belongs to a shop.</summary>
    public bool NamesAThing => Pattern.Contains('{', StringComparison.Ordinal);
}
