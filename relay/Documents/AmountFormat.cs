using System.Globalization;
using System.Text;

namespace Relay.Documents;

/// <summary>Writes amounts, quantities and dates as people of a language read them, the same on every machine.</summary>
internal static class AmountFormat
{
    /// <summary>An amount with its currency: <c>1 146,07 €</c> in French, <c>€1,146.07</c> in English, <c>¥1,200</c> for yen. Never rounds: decimals beyond the currency's are kept.</summary>
    public static string Money(decimal amount, string? currency, string language)
    {
        if (currency is null)
            return Number(amount, currency, language);
        var (custom, sign) = (LanguageCustom.For(language), CurrencyCustom.Symbol(currency));
        var text = new StringBuilder(24);
        switch (custom.Currency)
        {
            case CurrencyPlace.Before:
                if (decimal.IsNegative(amount) && amount != 0)
                    text.Append('-');
                text.Append(sign);
                if (char.IsAsciiLetter(sign[^1]))
                    text.Append(LanguageCustom.NoBreakSpace);
                Append(text, Math.Abs(amount), CurrencyCustom.Decimals(currency), custom);
                break;
            case CurrencyPlace.BeforeWithSpace:
                text.Append(sign).Append(LanguageCustom.NoBreakSpace);
                Append(text, amount, CurrencyCustom.Decimals(currency), custom);
                break;
            default:
                Append(text, amount, CurrencyCustom.Decimals(currency), custom);
                text.Append(LanguageCustom.NoBreakSpace).Append(sign);
                break;
        }
        return text.ToString();
    }

    /// <summary>An amount without its currency, with at least the decimals the currency has: <c>89,00</c>. Never rounds.</summary>
    public static string Number(decimal amount, string? currency, string language)
    {
        var text = new StringBuilder(16);
        Append(text, amount, CurrencyCustom.Decimals(currency), LanguageCustom.For(language));
        return text.ToString();
    }

    /// <summary>A quantity with the decimals it has: <c>2</c>, <c>0,391</c>.</summary>
    public static string Quantity(decimal quantity, string language)
    {
        var text = new StringBuilder(8);
        Append(text, quantity, 0, LanguageCustom.For(language));
        return text.ToString();
    }

    /// <summary>A rate given in percent: <c>5,5 %</c>, in English <c>5.5%</c>.</summary>
    public static string Percent(decimal rate, string language)
    {
        var custom = LanguageCustom.For(language);
        var text = new StringBuilder(8);
        Append(text, rate, 0, custom);
        if (custom.SpaceBeforePercent)
            text.Append(LanguageCustom.NoBreakSpace);
        return text.Append('%').ToString();
    }

    /// <summary>A day: <c>23/11/2017</c>, <c>23.11.2017</c>, <c>23 Nov 2017</c>.</summary>
    public static string Date(DateOnly day, string language) =>
        day.ToString(LanguageCustom.For(language).DatePattern, CultureInfo.InvariantCulture);

    /// <summary>A moment on the clock of the place where it was written down, to the second.</summary>
    public static string DateAndTime(DateTimeOffset moment, string language) =>
        Date(DateOnly.FromDateTime(moment.DateTime), language) + " " + moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>All digits that a value carries, but zeros at the end beyond <paramref name="decimals"/>.</summary>
    private static void Append(StringBuilder text, decimal value, int decimals, LanguageCustom custom)
    {
        Span<char> buffer = stackalloc char[32];
        value.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> written = buffer[..length];
        if (written[0] == '-')
        {
            if (value != 0)
                text.Append('-');
            written = written[1..];
        }
        var point = written.IndexOf('.');
        var whole = point < 0 ? written : written[..point];
        var fraction = point < 0 ? [] : written[(point + 1)..];
        while (fraction.Length > decimals && fraction[^1] == '0')
            fraction = fraction[..^1];
        AppendGrouped(text, whole, custom);
        var places = Math.Max(decimals, fraction.Length);
        if (places == 0)
            return;
        text.Append(custom.DecimalMark).Append(fraction).Append('0', places - fraction.Length);
    }

    private static void AppendGrouped(StringBuilder text, ReadOnlySpan<char> digits, LanguageCustom custom)
    {
        var grouped = digits.Length >= custom.GroupFromDigits;
        for (var i = 0; i < digits.Length; i++)
        {
            if (grouped && i > 0 && (digits.Length - i) % 3 == 0)
                text.Append(custom.GroupMark);
            text.Append(digits[i]);
        }
    }
}
