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
internal sealed record DisplayChange(string? Name, IReadOnlyList<string>? Tills);

/// <summary>Body of <c>PUT /v1/display</c>.</summary>
/// <param name="State"><c>idle</c> or <c>message</c>.</param>
/// <param name="Text">The message, up to 200 characters, lines allowed; with <c>message</c> only.</param>
/// <param name="Seconds">How long the message stays, 1 to 86,400; without it until the till shows something else, at most a day.</param>
internal sealed record WantedDisplay(string State, string? Text, int? Seconds);
