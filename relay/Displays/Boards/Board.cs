using System.Text.Json.Serialization;
using Relay.Displays.Choices;

namespace Relay.Displays.Boards;

/// <summary>What a display shows, whole, as it goes over the wire: texts ready to read, durations only.</summary>
internal sealed record Board
{
    /// <summary>Never shown after a higher one.</summary>
    public required long Version { get; init; }

    /// <summary><c>idle</c>, <c>cart</c>, <c>qr</c>, <c>chosen</c>, <c>thanks</c>, <c>message</c> or <c>name</c>.</summary>
    public required string State { get; init; }

    /// <summary>Changes with the page's own files; a page of another build loads itself anew.</summary>
    public required string Build { get; init; }

    /// <summary>BCP 47 of the texts.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Classes that say how this display looks, whatever it shows: see <see cref="BoardLook"/>.</summary>
    public required string Look { get; init; }

    public required string Heading { get; init; }

    /// <summary>The sentence under the heading.</summary>
    public string? Text { get; init; }

    /// <summary>Milliseconds until the page goes back to idle by itself; absent when idle.</summary>
    public long? Remaining { get; init; }

    // Idle

    /// <summary>The sign that some countries want where one pays.</summary>
    public string? Legal { get; init; }

    public string? Logo { get; init; }

    /// <summary>Seconds since midnight where the shop is; absent where no clock is wanted.</summary>
    public int? Clock { get; init; }

    /// <summary>When the page is black because the shop is closed: milliseconds from now, begin and end in turn, some days ahead.</summary>
    public IReadOnlyList<long>? Dark { get; init; }

    /// <summary>The languages between which the page turns, its own first; absent where it stays.</summary>
    public IReadOnlyList<IdleTurn>? Turns { get; init; }

    // Cart
    public IReadOnlyList<BoardLine>? Lines { get; init; }

    /// <summary>Says that more lines came before these.</summary>
    public string? Earlier { get; init; }

    public string? Total { get; init; }

    public string? TotalLabel { get; init; }

    // Code
    public string? Amount { get; init; }

    /// <summary>The relay's host, to be compared with what the phone opens.</summary>
    public string? Host { get; init; }

    /// <summary>Four symbols that the ticket's page shows too.</summary>
    public string? Check { get; init; }

    public string? CheckLabel { get; init; }

    /// <summary>For those who cannot scan.</summary>
    public string? Link { get; init; }

    public string? LinkLabel { get; init; }

    public PackedQr? Qr { get; init; }

    /// <summary>Why paper is due.</summary>
    public string? Why { get; init; }

    /// <summary>What the customer may choose instead of scanning, in the order of the buttons; absent where nothing.</summary>
    public IReadOnlyList<BoardChoice>? Choices { get; init; }

    public string? ChoicesLabel { get; init; }

    /// <summary>Names this showing of the ticket: comes back with a choice, so that a late touch does not choose for the next customer.</summary>
    public long? Offer { get; init; }

    /// <summary>Whose code this is; stays here.</summary>
    [JsonIgnore]
    public TicketQr? Ticket { get; init; }
}
