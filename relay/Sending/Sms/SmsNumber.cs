using PhoneNumbers;

namespace Relay.Sending.Sms;

/// <summary>Telephone numbers that can get an SMS, by the tables of libphonenumber.</summary>
internal static class SmsNumber
{
    /// <summary>Characters of a number as people write it, with spaces and brackets.</summary>
    public const int Longest = 40;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number in E.164, such as <c>+33612345678</c>; null with a sentence that says what is wrong.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 of the shop, whose customers may leave out the country; null: the number must begin with +.</param>
    /// <param name="countries">Those that get an SMS; empty: all.</param>
    public static string? Parse(string text, string? country, IReadOnlyList<string> countries, out string fault)
    {
        fault = "This is no number of a mobile phone. One looks like +33612345678.";
        if (Read(text, country) is not { } number || !Numbers.IsValidNumber(number))
            return null;
        // Not those that cost the host, or whoever calls back, money: premium and shared-cost numbers; and not those that no SMS arrives at.
        if (Numbers.GetNumberType(number) is not (PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE))
            return null;
        if (countries.Count == 0 || countries.Contains(Numbers.GetRegionCodeForNumber(number), StringComparer.Ordinal))
            return Numbers.Format(number, PhoneNumberFormat.E164);
        fault = "The host of this relay sends no SMS to this country.";
        return null;
    }

    /// <summary>The codes of a setting such as <c>FR,BE</c>.</summary>
    public static IReadOnlyList<string> Countries(string setting) => setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsCountry(string code) => Numbers.GetSupportedRegions().Contains(code);

    private static PhoneNumber? Read(string text, string? country)
    {
        try
        {
            return text.Length > Longest ? null : Numbers.Parse(text, country);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
