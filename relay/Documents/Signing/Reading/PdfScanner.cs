using System.Buffers;

namespace Relay.Documents.Signing.Reading;

/// <summary>Walks over PDF syntax without building objects (ISO 32000-1, 7.2 and 7.3): each method takes a position and returns the next one.
/// Nothing recurses, so nesting costs no stack.</summary>
internal static class PdfScanner
{
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789+-."u8);

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or 12;

    public static bool IsRegular(byte b) => !IsSpace(b) && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>'
        or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');

    /// <summary>The next byte that is neither white space nor in a comment; the length at the end.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length)
        {
            if (source[at] == '%')
                at = SkipComment(source, at);
            else if (!IsSpace(source[at]))
                return at;
            else
                at++;
        }
        return at;
    }

    /// <summary>The end of a run of regular characters: of a number, a keyword, or a name after its slash.</summary>
    public static int SkipRegular(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length && IsRegular(source[at]))
            at++;
        return at;
    }

    /// <summary>The end of the value that starts at <paramref name="at"/>; a reference such as <c>12 0 R</c> is one value.</summary>
    public static int SkipValue(ReadOnlySpan<byte> source, int at)
    {
        if (TryReference(source, at, out _, out var end))
            return end;
        var depth = 0;
        var dictionaries = 0UL; // One bit for each open bracket, the innermost lowest: 1 is a dictionary, 0 an array.
        do
        {
            at = depth == 0 ? at : SkipSpace(source, at);
            if (at >= source.Length)
                throw Broken();
            var pair = at + 1 < source.Length && source[at + 1] == source[at];
            if (source[at] == '[' || (source[at] == '<' && pair))
            {
                if (++depth > PdfLimits.Depth)
                    throw new DocumentRefusedException(RefusalReasons.TooDeep);
                dictionaries = (dictionaries << 1) | (source[at] == '<' ? 1UL : 0UL);
                at += source[at] == '<' ? 2 : 1;
            }
            else if (depth > 0 && ((source[at] == '>' && pair && (dictionaries & 1) == 1) || (source[at] == ']' && (dictionaries & 1) == 0)))
            {
                depth--;
                dictionaries >>= 1;
                at += source[at] == '>' ? 2 : 1;
            }
            else
            {
                at = SkipScalar(source, at, depth > 0);
            }
        }
        while (depth > 0);
        return at;
    }

    /// <summary>Reads <c>12 0 R</c>.</summary>
    public static bool TryReference(ReadOnlySpan<byte> source, int at, out int number, out int end)
    {
        end = 0;
        if (!TryInteger(source, at, out number, out var next) || next == SkipSpace(source, next))
            return false;
        if (!TryInteger(source, SkipSpace(source, next), out _, out next))
            return false;
        next = SkipSpace(source, next);
        end = next + 1;
        return next < source.Length && source[next] == 'R' && SkipRegular(source, next) == end;
    }

    /// <summary>Reads digits that end at a space, a delimiter or the end; false where the number is above <see cref="int.MaxValue"/>.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> source, int at, out int value, out int end)
    {
        var sum = 0L;
        for (end = at; end < source.Length && source[end] is >= (byte)'0' and <= (byte)'9' && sum <= int.MaxValue; end++)
            sum = (sum * 10) + source[end] - '0';
        value = (int)Math.Min(sum, int.MaxValue);
        return end > at && sum <= int.MaxValue && (end == source.Length || !IsRegular(source[end]));
    }

    /// <summary>Whether a keyword stands at <paramref name="at"/>, whole.</summary>
    public static bool IsKeyword(ReadOnlySpan<byte> source, int at, ReadOnlySpan<byte> keyword) =>
        at <= source.Length && source[at..].StartsWith(keyword) && SkipRegular(source, at) == at + keyword.Length;

    private static int SkipScalar(ReadOnlySpan<byte> source, int at, bool nested) => source[at] switch
    {
        (byte)'/' => SkipRegular(source, at + 1),
        (byte)'(' => SkipLiteral(source, at),
        (byte)'<' => SkipHex(source, at),
        _ => SkipWord(source, at, nested),
    };

    private static int SkipHex(ReadOnlySpan<byte> source, int at)
    {
        var length = source[at..].IndexOf((byte)'>');
        return length < 0 ? throw Broken() : at + length + 1;
    }

    private static int SkipWord(ReadOnlySpan<byte> source, int at, bool nested)
    {
        var end = SkipRegular(source, at);
        var word = source[at..end];
        var isKnown = word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8)
            || (nested && word.SequenceEqual("R"u8));
        if (word.IsEmpty || (!isKnown && word.ContainsAnyExcept(NumberBytes)))
            throw Broken();
        return end;
    }

    private static int SkipLiteral(ReadOnlySpan<byte> source, int at)
    {
        var open = 0;
        for (; at < source.Length; at++)
        {
            if (source[at] == '\\')
                at++;
            else if (source[at] == '(')
                open++;
            else if (source[at] == ')' && --open == 0)
                return at + 1;
        }
        throw Broken();
    }

    private static int SkipComment(ReadOnlySpan<byte> source, int at)
    {
        var length = source[at..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? source.Length : at + length;
    }

    private static DocumentRefusedException Broken() => new(RefusalReasons.BrokenObject);
}
