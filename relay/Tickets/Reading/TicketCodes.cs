namespace Relay.Tickets.Reading;

/// <summary>Codes of <see cref="Hosting.ProblemError"/> that only a ticket's members can have. Part of the contract.</summary>
internal static class TicketCodes
{
    /// <summary>The last digit of an EAN does not follow from the others.</summary>
    public const string CheckDigit = "check-digit";

    /// <summary>The contract knows the member; this version of the relay does not do what it asks for.</summary>
    public const string NotAvailable = "not-available";

    /// <summary>The first of two dates is the later one.</summary>
    public const string WrongOrder = "wrong-order";
}
