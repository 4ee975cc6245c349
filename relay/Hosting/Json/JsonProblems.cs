namespace Relay.Hosting.Json;

/// <summary>What a body that was read can be refused with.</summary>
internal static class JsonProblems
{
    public static readonly ProblemType InvalidContent = new("invalid-content", 422, "A value cannot be accepted.",
        "The body has the right shape, but a value in it is too long, out of range or not allowed. "
        + "Each entry of errors names the member by JSON Pointer, with a code and a sentence.");

    public static IReadOnlyList<ProblemType> All { get; } = [InvalidContent];
}
