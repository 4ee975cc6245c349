namespace TicketRelay.Json;

/// <summary>Something with members on the wire, named once for both directions.</summary>
internal interface IFields
{
    /// <summary>Passes every member through <paramref name="fields"/> and keeps what comes back.</summary>
    void Visit(Fields fields);
}
