namespace Relay.Displays.Boards;

/// <summary>A line of the cart, ready to read.</summary>
/// <param name="Detail">How many at what price; absent for one.</param>
internal sealed record BoardLine(string Description, string? Detail, string? Amount);

/// <summary>The idle page's words in one of the languages between which it turns.</summary>
internal sealed record IdleTurn(string Language, string Direction, string Text, string? Legal);
