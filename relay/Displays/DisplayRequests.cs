namespace Relay.Displays;

/// <summary>Body of <c>POST /v1/pairings</c>, which may be left out.</summary>
/// <param name="Kind"><c>tablet</c> (default): a tablet scans the link or types its code. <c>window</c>: the POS opens the link in a window on its PC's second screen.</param>
/// <param name="Name">Of the new display; without one it gets a number. A screen that was a display of the shop before keeps its name.</param>
internal sealed record WantedPairing(string? Kind, string? Name);

/// <summary>Body of <c>POST /v1/pairings/look</c> and <c>POST /v1/displays/{id}/claim</c>.</summary>
/// <param name="Code">What the tablet shows; case, hyphens and spaces do not matter. A text, since a code may begin with 0.</param>
internal sealed record TabletCode(string Code);

/// <summary>Body of <c>POST /v1/pairings/claim</c>, for the contract document; read strictly, member by member.</summary>
/// <param name="Code">What the tablet shows; case, hyphens and spaces do not matter.</param>
/// <param name="Name">Of the new display; without one it gets a number.</param>
internal sealed record PairingClaim(string Code, string? Name);

/// <summary>Body of <c>PATCH /v1/displays/{id}</c>: what is absent stays.</summary>
/// <param name="Tills">Whose tickets it shows; for a shop's key only.</param>
/// <param name="Language"><c>en</c>, <c>fr</c>, <c>de</c>, <c>es</c>, <c>it</c>, <c>nl</c>; null: the shop's. <c>ar-XB</c> is no language: it shows the layout from right to left.</param>
/// <param name="IdleLanguages">Between which the idle page turns; empty: it stays with one.</param>
/// <param name="Clock">Whether the idle page tells the time, by the shop's time zone.</param>
internal sealed record DisplayChange(
    string? Name, IReadOnlyList<string>? Tills, string? Language, IReadOnlyList<string>? IdleLanguages,
    bool? UpsideDown, bool? LargePrint, bool? HighContrast, bool? Clock);

/// <summary>Body of <c>PUT /v1/display</c>. The cart's members are a ticket's: what is sent is shown, nothing is computed, and none of it is stored.</summary>
/// <param name="State"><c>idle</c>, <c>cart</c> or <c>message</c>.</param>
/// <param name="Text">The message, up to 200 characters, lines allowed; with <c>message</c> only.</param>
/// <param name="Seconds">How long it stays, 1 to 86,400; without it until the till shows something else, a message at most a day, a cart half an hour.</param>
/// <param name="Lines">The whole sale so far, oldest first, each time anew; the last 50 travel to the display. With <c>cart</c> only, as all that follows.</param>
/// <param name="Total">Required with <c>cart</c>.</param>
/// <param name="Currency">ISO 4217; required with <c>cart</c>.</param>
/// <param name="Language">BCP 47, where the customer's is known; without it the display's.</param>
internal sealed record WantedDisplay(
    string State, string? Text, int? Seconds, IReadOnlyList<WantedLine>? Lines, decimal? Total, string? Currency, string? Language);

/// <summary>A line of a cart; negative is a return or a discount.</summary>
internal sealed record WantedLine(string Description, decimal? Quantity, string? Unit, decimal? UnitPrice, decimal? Total);
