namespace Relay.Hosting.Json;

/// <summary>The <c>code</c> of each <see cref="ProblemError"/> about a body's member. Part of the contract: codes are added, never changed.</summary>
internal static class JsonCodes
{
    /// <summary>Not JSON at all, or cut off.</summary>
    public const string InvalidJson = "invalid-json";

    /// <summary>Nested deeper than the relay reads.</summary>
    public const string TooDeep = "too-deep";

    public const string UnknownMember = "unknown-member";
    public const string DuplicateMember = "duplicate-member";
    public const string WrongType = "wrong-type";
    public const string Missing = "missing";

    /// <summary>Not Unicode: a lone surrogate, or bytes that are not UTF-8.</summary>
    public const string InvalidText = "invalid-text";

    /// <summary>A control character other than a line feed where lines are allowed.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>A character that reorders the text after it: U+202A to U+202E, U+2066 to U+2069.</summary>
    public const string BidiControl = "bidi-control";

    public const string TooLong = "too-long";
    public const string TooMany = "too-many";

    /// <summary>A required text with nothing to read in it.</summary>
    public const string Empty = "empty";

    /// <summary>A number outside its bounds, or with more digits than can be kept exactly.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A text that is not one of those listed, or not in the format that the member needs.</summary>
    public const string InvalidValue = "invalid-value";
}
