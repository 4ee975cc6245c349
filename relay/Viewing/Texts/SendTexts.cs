using Relay.Hosting;

namespace Relay.Viewing.Texts;

/// <summary>The words of "send it to me".</summary>
internal sealed partial record SendTexts : ITexts<SendTexts>
{
    public required string Title { get; init; }
    public required string EmailLabel { get; init; }
    public required string EmailButton { get; init; }
    public required string PhoneLabel { get; init; }
    public required string PhoneButton { get; init; }

    /// <summary>Who uses the address, for what and how long, with the shop's name and this host's.</summary>
    public required string Notice { get; init; }
    public required string WrongEmail { get; init; }
    public required string WrongPhone { get; init; }
    public required string AskTitle { get; init; }

    /// <summary>Followed by an address.</summary>
    public required string Ask { get; init; }
    public required string Yes { get; init; }

    /// <summary>With the address as it was typed.</summary>
    public required string No { get; init; }
    public required string DoneTitle { get; init; }

    /// <summary>With the address.</summary>
    public required string Done { get; init; }
    public required string TooManyTitle { get; init; }
    public required string TooMany { get; init; }
    public required string NotOffered { get; init; }
    public required string Back { get; init; }
}
