using Relay.Documents;
using Relay.Tests.Tickets;

namespace Relay.Tests.Documents;

/// <summary>Samples as the relay reads them.</summary>
internal static class SampleTicket
{
    public static ReceiptDocument Document(string name, byte[]? logo = null, DuplicateMark? duplicate = null) =>
        new(Content(name), Samples.Read(name), logo, duplicate);

    public static TicketContent Content(string name) => ReaderUnderTest.Read(Samples.Read(name)).Ticket!.Content;

    /// <summary>A line of which only the description matters.</summary>
    public static TicketLine Line(string description) => new(description, 1, null, null, 10, 10, "1", []);
}
