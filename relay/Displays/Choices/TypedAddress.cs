using System.Text.RegularExpressions;

namespace Relay.Displays.Choices;

/// <summary>What a customer typed, as it can be sent to; null where it cannot be an address. Lenient: whether it exists shows when it is used.</summary>
internal static partial class TypedAddress
{
    private const int MostCharacters = 254;
    private const int MostBeforeAt = 64;

    /// <summary>An e-mail address without the blanks around it.</summary>
    public static string? Email(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var at = text.LastIndexOf('@');
        return text.Length <= MostCharacters && at is >= 1 and <= MostBeforeAt && EmailForm().IsMatch(text) ? text : null;
    }

    /// <summary>A telephone number in E.164, such as <c>+33612345678</c>, from what is typed at home or abroad.</summary>
    /// <param name="country">ISO 3166-1 of the shop: whose prefix is meant where none was typed.</param>
    public static string? Phone(string? typed, string? country)
    {
        var text = Ornament().Replace(typed ?? "", "");
        if (text.StartsWith("00", StringComparison.Ordinal))
            text = "+" + text[2..];
        if (CallingCode.Of(country) is { } code)
        {
            if (!text.StartsWith('+'))
                text = code.Prefix + text;
            // The prefix stood there already, and the number was typed as at home.
            if (code.Trunk && text.StartsWith(code.Prefix + "0", StringComparison.Ordinal))
                text = code.Prefix + text[(code.Prefix.Length + 1)..];
        }
        return PhoneForm().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"\A[^\s@<>""(),:;\\\p{C}]+@[^\s@<>""(),:;\\\p{C}.]+(\.[^\s@<>""(),:;\\\p{C}.]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"[\s.()/-]", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();
}
