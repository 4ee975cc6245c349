namespace Relay.Displays.Choices;

/// <summary>What a display says that its customer touched.</summary>
/// <param name="Offer">Which showing of a ticket it was touched beside, as the board said.</param>
/// <param name="Choice">A word of <see cref="Tickets.Handover.CustomerChoices"/>.</param>
/// <param name="Address">What was typed, for those that need an address. Goes on once, and is kept nowhere in this room.</param>
internal sealed record ChoiceRequest(long Offer, string? Choice, string? Address)
{
    /// <summary>Not what is in it: frameworks write what they are called with into their debugging logs.</summary>
    public override string ToString() => "(choice)";
}

/// <summary>What becomes of a touch.</summary>
/// <param name="Done">Whether it was taken; the board then says so by itself.</param>
/// <param name="Text">Why not, in the customer's language.</param>
/// <param name="Meant">The address that was probably meant, where the typed one looks mistyped: the customer touches it, or sends theirs once more.</param>
internal sealed record ChoiceAnswer(bool Done, string? Text, string? Meant = null)
{
    /// <summary>Not what is in it: see <see cref="ChoiceRequest.ToString"/>.</summary>
    public override string ToString() => Done ? "(taken)" : "(not taken)";
}
