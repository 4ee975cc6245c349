using Relay.Hosting;

namespace Relay.Viewing.Texts;

/// <summary>All words of this room's pages in one language. A missing text does not compile.</summary>
internal sealed partial record ViewingTexts : ITexts<ViewingTexts>
{
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }
    public required FrameTexts Frame { get; init; }
    public required DateTexts Dates { get; init; }
    public required ReceiptPageTexts Receipt { get; init; }
    public required SaleTexts Sale { get; init; }
    public required MissingTexts Missing { get; init; }
    public required ForgetTexts Forget { get; init; }
    public required VerifyTexts Verify { get; init; }
    public required FrontTexts Front { get; init; }
}

/// <summary>Around every page.</summary>
internal sealed record FrameTexts(string Skip, string Verify, string About);

/// <summary>How a date is said.</summary>
/// <param name="Months">Twelve names, as they stand inside a date.</param>
/// <param name="First">The first day of a month.</param>
/// <param name="Day">Day, month and year in their order.</param>
/// <param name="At">Between date and time.</param>
internal sealed record DateTexts(IReadOnlyList<string> Months, string First, string Day, string At);

internal sealed record ReceiptPageTexts
{
    public required string Compare { get; init; }
    public required string CompareHint { get; init; }
    public required string Host { get; init; }
    public required string Amount { get; init; }
    public required string Check { get; init; }
    public required string Download { get; init; }

    /// <summary>Where what was bought stands in the PDF only.</summary>
    public required string InPdf { get; init; }
    public required string OpenPdf { get; init; }
    public required string OtherDevice { get; init; }
    public required string OtherDeviceHint { get; init; }
    public required string QrAlternative { get; init; }
    public required string Proof { get; init; }
    public required string ProofHint { get; init; }

    /// <summary>Instead of the hint, where the PDF could not be extended.</summary>
    public required string ProofBeside { get; init; }
    public required string Verify { get; init; }
    public required string Statement { get; init; }
    public required string Data { get; init; }

    /// <summary>Followed by a date.</summary>
    public required string KeptUntil { get; init; }
    public required string KeptHint { get; init; }
    public required string Forget { get; init; }
}

/// <summary>The page of a purchase with several tickets.</summary>
internal sealed record SaleTexts
{
    public required string Title { get; init; }

    /// <summary>Holds the number of tickets, two or more.</summary>
    public required string Count { get; init; }

    /// <summary>That another one may follow.</summary>
    public required string Later { get; init; }

    /// <summary>On a ticket's own page; holds the number of tickets.</summary>
    public required string All { get; init; }
    public required string Open { get; init; }
    public required string Give { get; init; }

    /// <summary>Of a gift receipt.</summary>
    public required string GiftHint { get; init; }

    /// <summary>Of a voucher or a prepaid card.</summary>
    public required string GiveHint { get; init; }
}

internal sealed record MissingTexts
{
    public required string Title { get; init; }
    public required string OnItsWay { get; init; }
    public required string Looking { get; init; }
    public required string NotLooking { get; init; }
    public required string Otherwise { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }
    public required string Ask { get; init; }
    public required string LookNow { get; init; }
    public required string Stop { get; init; }
    public required string TooManyTitle { get; init; }
    public required string TooMany { get; init; }
    public required string TooManyHint { get; init; }
}

internal sealed record ForgetTexts
{
    public required string Title { get; init; }
    public required string Meaning { get; init; }
    public required string Advice { get; init; }
    public required string Confirm { get; init; }
    public required string Keep { get; init; }
    public required string DoneTitle { get; init; }
    public required string Done { get; init; }
    public required string DoneHint { get; init; }
}

internal sealed record VerifyTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string File { get; init; }

    /// <summary>Before the greatest size, such as "2 MB".</summary>
    public required string FileHint { get; init; }

    /// <summary>For a PDF that could not carry a seal.</summary>
    public required string Beside { get; init; }
    public required string BesideFile { get; init; }
    public required string BesideHint { get; init; }
    public required string Button { get; init; }
    public required string Again { get; init; }
    public required string NoFile { get; init; }
    public required string TooLarge { get; init; }
    public required string Megabyte { get; init; }
    public required string Elsewhere { get; init; }
    public required string Keys { get; init; }
    public required VerdictTexts Genuine { get; init; }
    public required VerdictTexts Altered { get; init; }
    public required VerdictTexts Unknown { get; init; }
    public required ReasonTexts Reasons { get; init; }
    public required string Shop { get; init; }
    public required string SealedAt { get; init; }
    public required string Reference { get; init; }
    public required string Key { get; init; }
}

/// <summary>One verdict in plain words, and what to do about it.</summary>
internal sealed record VerdictTexts(string Title, string Meaning, string Advice);

internal sealed record FrontTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Customers { get; init; }
    public required IReadOnlyList<string> CustomerSteps { get; init; }
    public required string Privacy { get; init; }
    public required string Verify { get; init; }
    public required string Shops { get; init; }
    public required string ShopsHint { get; init; }
    public required string Api { get; init; }
    public required string Facts { get; init; }
    public required string Contact { get; init; }
}
