namespace Relay.Printing.Jobs;

/// <summary>Why something was not printed, and what is wrong with a printer. Words of the contract.</summary>
internal static class PrintReasons
{
    public const string PaperOut = "paper-out";
    public const string CoverOpen = "cover-open";
    public const string PaperJam = "paper-jam";
    public const string Cutter = "cutter";
    public const string Mechanical = "mechanical";
    public const string Offline = "offline";

    /// <summary>The host's settings do not let the relay call this address.</summary>
    public const string Forbidden = "address-forbidden";

    public const string PrinterError = "printer-error";

    /// <summary>The printer cannot read what it was sent.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The printer did not get all of it, several times.</summary>
    public const string NotFetched = "not-fetched";

    /// <summary>The printer got it and never said what became of it: somebody must look.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>The relay stopped after the printer had got it: somebody must look.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>No printer came for it in time.</summary>
    public const string Expired = "expired";

    /// <summary>Nobody asked for it, and the country forbids paper that nobody asked for.</summary>
    public const string OnRequestOnly = "on-request-only";

    public const string TicketGone = "ticket-gone";
    public const string PrinterGone = "printer-gone";

    /// <summary>No card slip came with the ticket.</summary>
    public const string NoCardSlip = "no-card-slip";

    /// <summary>The ticket is a till's own PDF and nothing else.</summary>
    public const string NotPrintable = "not-printable";

    public static IReadOnlyList<string> All { get; } =
    [
        PaperOut, CoverOpen, PaperJam, Cutter, Mechanical, Offline, Forbidden, PrinterError, Unreadable, NotFetched, NoAnswer, Interrupted, Expired, OnRequestOnly, TicketGone,
        PrinterGone, NoCardSlip, NotPrintable,
    ];

    /// <summary>Whether something may have come out all the same.</summary>
    public static bool MayHaveComeOut(string? reason) => reason is NoAnswer or Interrupted;
}
