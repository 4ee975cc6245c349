namespace Relay.Hosting;

/// <summary>A kind of error that the contract lists: its slug never changes. Explained at <c>GET /problems/{slug}</c>.</summary>
/// <param name="Slug">Last part of the problem's <c>type</c>, lower case with hyphens.</param>
/// <param name="Status">HTTP status of every answer of this type.</param>
/// <param name="Title">A short sentence, the same for every occurrence.</param>
/// <param name="Explanation">What it means and what to do about it, for the reader of <c>/problems/{slug}</c>.</param>
internal sealed record ProblemType(string Slug, int Status, string Title, string Explanation);

/// <summary>One bad member of a body (<paramref name="Pointer"/> is a JSON Pointer, RFC 6901) or one bad header or query (its name).</summary>
internal sealed record ProblemError(string Pointer, string Code, string Detail);
