using System.Globalization;
using System.Text.Json;

namespace Relay.Hosting.Json;

/// <summary>Reads a JSON number as decimal when decimal can keep every digit of it, and not otherwise: nothing is rounded.</summary>
internal static class ExactDecimal
{
    /// <summary>Significant digits, and digits after the point, that decimal always keeps.</summary>
    private const int Digits = 28;

    /// <summary>False when the number is too large, too small or too long.</summary>
    public static bool TryRead(JsonElement number, out decimal value)
    {
        value = 0;
        return number.GetRawText() is { Length: <= 64 } text && Fits(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool Fits(ReadOnlySpan<char> text)
    {
        var exponentAt = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var mantissa = (exponentAt < 0 ? text : text[..exponentAt]).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Length - (point < 0 ? 0 : 1) - LeadingZeros(mantissa);
        return digits <= Digits && decimals - (long)exponent <= Digits && digits + (long)exponent <= Digits;
    }

    private static int LeadingZeros(ReadOnlySpan<char> mantissa)
    {
        var count = 0;
        foreach (var digit in mantissa)
            if (digit == '0')
                count++;
            else if (digit != '.')
                break;
        return count;
    }
}
