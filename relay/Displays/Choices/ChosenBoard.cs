using Relay.Displays.Boards;
using Relay.Tickets.Handover;

namespace Relay.Displays.Choices;

/// <summary>Confirms a choice; an address is not repeated.</summary>
internal static class ChosenBoard
{
    /// <param name="sends">Whether the relay itself sends the ticket.</param>
    public static Board Of(Board frame, string choice, bool sends, BoardTexts texts) => frame with
    {
        Heading = ChoiceOffers.Label(choice, texts),
        Text = choice == CustomerChoices.None ? texts.Noted : sends ? texts.WillBeSent : texts.TillKnows,
    };
}
