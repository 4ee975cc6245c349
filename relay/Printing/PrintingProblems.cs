using Relay.Hosting;

namespace Relay.Printing;

/// <summary>What can go wrong with printers and drawers.</summary>
internal static class PrintingProblems
{
    public static readonly ProblemType TooManyPrinters = new("too-many-printers", 409, "The shop has as many printers as it may.",
        "Delete a printer that is no longer there, or ask the host for more (Relay:Printing:PrintersPerShop).");

    public static readonly ProblemType TypeNotOffered = new("type-not-offered", 415, "The job cannot be had in this type.",
        "A printer asked for a job in a type that it was not offered, or in plain text where the ticket holds more than ASCII can say.");

    public static readonly ProblemType NoCardSlip = new("no-card-slip", 422, "There is no card slip.",
        "Only a ticket of type card-slip has a card slip to print. Send the slip as a ticket of its own.");

    public static IReadOnlyList<ProblemType> All { get; } = [TooManyPrinters, TypeNotOffered, NoCardSlip];
}
