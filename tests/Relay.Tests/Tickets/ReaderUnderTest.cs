using System.Text;
using Relay.Documents;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Tickets.Handover;
using Relay.Tickets.Reading;

namespace Relay.Tests.Tickets;

/// <summary>Reads a ticket's data as the relay does, with the limits of its default settings.</summary>
internal static class ReaderUnderTest
{
    public static TicketDefaults Defaults { get; } = new(
        new StoreBlock("Shop", ["1 rue"], null, null, null, []), "fr", new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public static TicketBounds Bounds { get; } = new(500, 200, TicketBounds.DefaultItems, 3660);

    public static (ReadTicket? Ticket, ErrorList Errors) Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static (ReadTicket? Ticket, ErrorList Errors) Read(byte[] json)
    {
        var errors = new ErrorList();
        using var document = StrictJson.Parse(json, new LimitOptions().JsonDepth, errors);
        return document is null
            ? (null, errors)
            : (TicketReader.Read(new JsonObjectReader(document.RootElement, JsonPointer.Root, errors), Defaults, Bounds, DeliverReader.Nothing), errors);
    }

    /// <summary>A minimal ticket with further members.</summary>
    public static string With(string members) => $$"""{"number":"42","total":9.90,"currency":"EUR"{{(members.Length > 0 ? "," : "")}}{{members}}}""";

    /// <summary>What is wrong, as <c>pointer code</c>.</summary>
    public static IReadOnlyList<string> Errors(string json)
    {
        var (ticket, errors) = Read(json);
        Assert.Equal(errors.IsEmpty, ticket is not null);
        return [.. errors.Errors.Select(error => $"{error.Pointer} {error.Code}")];
    }
}
