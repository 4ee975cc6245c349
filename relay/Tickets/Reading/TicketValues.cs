using System.Collections.Frozen;
using Relay.Documents.Codes;
using Relay.Hosting.Json;

namespace Relay.Tickets.Reading;

/// <summary>Reads the kinds of value that only tickets have.</summary>
internal static class TicketValues
{
    /// <summary>Amounts and quantities stay below a thousand million million.</summary>
    private const decimal Largest = 999_999_999_999_999.999999m;

    /// <summary>Digits after the point; more would have to be rounded somewhere.</summary>
    private const int Decimals = 6;

    private const int EanDigits = 13;
    private const int Code128Length = 48;

    /// <summary>An amount, a quantity or a rate, every digit as sent.</summary>
    public static decimal? Amount(this JsonObjectReader reader, string name, bool required = false)
    {
        var amount = reader.Decimal(name, required, -Largest, Largest);
        if (amount is not { Scale: > Decimals })
            return amount;
        reader.Refuse(name, JsonCodes.OutOfRange, $"At most {Decimals} digits after the point can be kept.");
        return null;
    }

    /// <summary>One of the contract's words.</summary>
    public static T? Word<T>(this JsonObjectReader reader, string name, FrozenDictionary<string, T> words, bool required = false) where T : struct =>
        reader.OneOf(name, words.Keys, required) is { } word ? words[word] : null;

    public static string? Currency(this JsonObjectReader reader, bool required)
    {
        var currency = reader.Text("currency", 3, required);
        if (currency is null || CurrencyCode.IsKnown(currency))
            return currency;
        reader.Refuse("currency", JsonCodes.InvalidValue, "A currency code of ISO 4217 in capitals is expected, such as EUR.");
        return null;
    }

    public static string? Language(this JsonObjectReader reader)
    {
        var language = reader.Text("language", LanguageTag.Length);
        if (language is null || LanguageTag.IsWellFormed(language))
            return language;
        reader.Refuse("language", JsonCodes.InvalidValue, "A language tag of BCP 47 is expected, such as fr or fr-CH.");
        return null;
    }

    /// <summary>The token that the POS made, in any case.</summary>
    public static Token? OwnToken(this JsonObjectReader reader)
    {
        if (reader.Text("token", Token.Length) is not { } text)
            return null;
        if (text.Length == Token.Length && Token.TryParse(text, out var token))
            return token;
        reader.Refuse("token", JsonCodes.InvalidValue, $"{Token.Length} symbols of Crockford's base32 are expected.");
        return null;
    }

    /// <summary>Digits with a right check digit.</summary>
    public static void CheckEan13(this JsonObjectReader reader, string name, string value)
    {
        if (value.Length != EanDigits || !value.All(char.IsAsciiDigit))
            reader.Refuse(name, JsonCodes.InvalidValue, $"An EAN-13 has {EanDigits} digits.");
        else if (!Ean13.IsValid(value))
            reader.Refuse(name, TicketCodes.CheckDigit, "The last digit is not the check digit of the others.");
    }

    /// <summary>Characters that the symbology can carry, as many as fit on the paper.</summary>
    public static void CheckCode128(this JsonObjectReader reader, string name, string value)
    {
        if (value.Length > Code128Length)
            reader.Refuse(name, JsonCodes.TooLong, $"At most {Code128Length} characters.");
        else if (!value.All(symbol => symbol is >= ' ' and <= '~'))
            reader.Refuse(name, JsonCodes.InvalidValue, "Code 128 carries ASCII only.");
    }
}
