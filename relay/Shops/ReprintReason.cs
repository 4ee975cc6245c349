using System.Text.RegularExpressions;
using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>A reason of a shop's own to print a ticket again.</summary>
/// <param name="Code">What a till sends, and events tell: small letters, digits and hyphens, none of <see cref="ReprintReasons.All"/>.</param>
/// <param name="Text">What stands on the duplicate, in the shop's own words.</param>
internal sealed partial record ReprintReason(string Code, string Text)
{
    /// <summary>Reasons of one shop: more than a cashier reads in a list.</summary>
    public const int Most = 20;

    private const int LongestCode = 30;
    private const int LongestText = 60;

    /// <summary>The shop's own reasons; what is wrong with them is noted by name.</summary>
    public static IReadOnlyList<ReprintReason> ReadAll(JsonObjectReader shop, string name)
    {
        var reasons = shop.Objects(name, Most, Read);
        for (var index = 0; index < reasons.Count; index++)
            if (reasons[index] is { } reason && reasons.Take(index).Any(other => other?.Code == reason.Code))
                shop.Errors.Add(shop.Pointer.Member(name).Item(index).Member("code"), JsonCodes.InvalidValue, "This code stands here twice.");
        return [.. reasons.OfType<ReprintReason>()];
    }

    private static ReprintReason? Read(JsonObjectReader entry)
    {
        var code = entry.Text("code", LongestCode, required: true);
        var text = entry.Text("text", LongestText, required: true);
        if (code is not null && !CodeForm().IsMatch(code))
            entry.Refuse("code", JsonCodes.InvalidValue, "Small letters, digits and hyphens are expected, such as warranty-file.");
        else if (code is not null && ReprintReasons.All.Contains(code, StringComparer.Ordinal))
            entry.Refuse("code", JsonCodes.InvalidValue, "This reason is there already, for every shop.");
        if (text is not null && string.IsNullOrWhiteSpace(text))
            entry.Refuse("text", JsonCodes.Empty, "This text is empty: it stands on the duplicate.");
        entry.Done();
        return code is not null && text is not null ? new ReprintReason(code, text) : null;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
