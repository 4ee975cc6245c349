namespace Conformance;

/// <summary>How one rule came out.</summary>
/// <param name="Rule">A sentence.</param>
/// <param name="Detail">What was seen, or what is wrong with it.</param>
internal sealed record Finding(string Rule, Verdict Verdict, string Detail);

internal enum Verdict
{
    Kept,
    Broken,
    NotSeen,
}
