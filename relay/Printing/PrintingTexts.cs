using Relay.Hosting;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>What the relay itself puts on paper beside the ticket, in the shop's or the ticket's language.</summary>
internal sealed partial record PrintingTexts : ITexts<PrintingTexts>
{
    public required string TestTitle { get; init; }

    /// <summary>Before columns and dots of a line.</summary>
    public required string Columns { get; init; }

    public required string CodePage { get; init; }

    /// <summary>Above the lines of the test page that try code pages.</summary>
    public required string ChooseCodePage { get; init; }

    // Why a ticket is printed again, behind "Duplicate no. 2".
    public required string CustomerRequest { get; init; }
    public required string PaperFault { get; init; }
    public required string Unreadable { get; init; }
    public required string Lost { get; init; }
    public required string Accounting { get; init; }

    /// <param name="code">A word of <see cref="ReprintReasons"/>.</param>
    /// <returns>Null where the word says nothing.</returns>
    public string? Reason(string code) => code switch
    {
        ReprintReasons.CustomerRequest => CustomerRequest,
        ReprintReasons.PaperFault => PaperFault,
        ReprintReasons.Unreadable => Unreadable,
        ReprintReasons.Lost => Lost,
        ReprintReasons.Accounting => Accounting,
        _ => null,
    };
}
