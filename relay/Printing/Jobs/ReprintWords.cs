using Relay.Hosting;
using Relay.Shops;

namespace Relay.Printing.Jobs;

/// <summary>Why a shop prints tickets again: for the contract, and for paper.</summary>
internal static class ReprintWords
{
    /// <summary>All codes that a till of this shop may send.</summary>
    public static string[] Of(Shop shop) => [.. ReprintReasons.All, .. shop.ReprintReasons.Select(reason => reason.Code)];

    /// <summary>What stands on the duplicate; null where the code says nothing, or is one of the shop's no more.</summary>
    /// <param name="own">The shop's own reasons.</param>
    /// <param name="language">BCP 47 of the ticket.</param>
    public static string? OnPaper(string code, IReadOnlyList<ReprintReason> own, string language) =>
        own.FirstOrDefault(reason => reason.Code == code)?.Text ?? Languages.Texts<PrintingTexts>(language).Reason(code);
}
