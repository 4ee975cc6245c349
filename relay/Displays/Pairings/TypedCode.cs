using Relay.Hosting;
using Relay.Hosting.Json;

namespace Relay.Displays.Pairings;

/// <summary>Reads a code out of a request, and says what is wrong with one that no tablet shows.</summary>
internal static class TypedCode
{
    private const int MostCharacters = 64;

    /// <summary>The required member <c>code</c>, however it is typed; what is wrong is noted.</summary>
    public static PairingCode Code(this JsonObjectReader reader)
    {
        PairingCode code = default;
        if (reader.Text("code", MostCharacters, required: true) is { } typed && !PairingCode.TryParse(typed, out code))
            reader.Refuse("code", JsonCodes.InvalidValue, "A code has eight symbols, such as BCDF-GHJK.");
        return code;
    }

    /// <summary>The answer where no tablet shows the code, or its typist must wait; null when there is the tablet.</summary>
    public static ProblemAnswer? Tablet(this TryOutcome outcome, out TabletPairing pairing)
    {
        pairing = (outcome.Pairing as TabletPairing)!;
        return outcome.Wait is { } wait ? new ProblemAnswer(DisplaysProblems.TooManyTries, retryAfter: wait)
            : pairing is null ? new ProblemAnswer(DisplaysProblems.UnknownCode) : null;
    }
}
