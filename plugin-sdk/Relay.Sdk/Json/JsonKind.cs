namespace TicketRelay.Json;

internal enum JsonKind
{
    Null,
    False,
    True,
    Number,
    Text,
    List,
    Record,
}
