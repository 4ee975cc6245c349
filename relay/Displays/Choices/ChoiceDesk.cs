using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Displays.Choices;

/// <summary>Takes what customers touch. One choice for each showing of a ticket; it is stored before the screen confirms it.</summary>
internal sealed class ChoiceDesk(
    TillBoards boards, BoardPresenter presenter, ShopDirectory shops, ChoiceOffers offers, TimedPrints prints, TicketHandover handover, TimeProvider time, ILogger<ChoiceDesk> log)
{
    /// <summary>How long a confirmation stays.</summary>
    public static readonly TimeSpan ConfirmedTime = TimeSpan.FromSeconds(8);

    /// <summary>A customer who types an address keeps the code at least so long.</summary>
    private static readonly TimeSpan TypingTime = TimeSpan.FromMinutes(2);

    public async Task<ChoiceAnswer> ChooseAsync(Display display, ChoiceRequest wanted, CancellationToken cancellation)
    {
        var view = boards.Of(display);
        if (shops.Find(display.Shop) is not { } shop)
            return new ChoiceAnswer(false, null);
        if (view.Content is ChosenContent chosen && view.Since == wanted.Offer)
            return new ChoiceAnswer(false, presenter.Texts(display, chosen.Language).ChoiceMade);
        if (view.Content is not QrContent { Qr: var ticket } code || view.Since != wanted.Offer)
            return new ChoiceAnswer(false, presenter.Texts(display, shop.Language).ChoiceOver);
        var texts = presenter.Texts(display, ticket.Language);
        if (wanted.Choice is not { } choice || !ChoiceOffers.Words(shop, ticket).Contains(choice, StringComparer.Ordinal))
            return new ChoiceAnswer(false, texts.ChoiceFailed);
        var asks = offers.AsksAddress(choice, shop, display.Tills[0]);
        var address = asks ? Address(choice, wanted.Address, shop) : null;
        if (asks && address is null)
            return new ChoiceAnswer(false, WrongAddress(choice, texts));
        if (address is not null && offers.Meant(choice, address, shop, display.Tills[0]) is { } meant && !ticket.IsSure(address))
            return new ChoiceAnswer(false, texts.DidYouMean, meant);
        if (!ticket.TryChoose())
            return new ChoiceAnswer(false, texts.ChoiceMade);
        return await StoreAsync(display, code, new CustomerTouch(ticket.Token, choice, address, display.Id), texts, cancellation);
    }

    /// <summary>Somebody types: the code does not go from under their fingers.</summary>
    public void Stay(Display display, long offer)
    {
        foreach (var till in display.Tills)
            boards.Stay(till, offer, TypingTime);
        if (boards.Of(display) is { Content: QrContent code } view && view.Since == offer)
            prints.PutOff(code.Ticket, time.GetUtcNow() + TypingTime);
    }

    public static string WrongAddress(string choice, BoardTexts texts) => choice == CustomerChoices.Email ? texts.WrongEmail : texts.WrongNumber;

    private async Task<ChoiceAnswer> StoreAsync(Display display, QrContent code, CustomerTouch touch, BoardTexts texts, CancellationToken cancellation)
    {
        var outcome = (ChoiceOutcome?)null;
        try
        {
            outcome = await handover.ChooseAsync(touch, cancellation);
        }
        catch (ProblemException problem)
        {
            log.LogWarning("A customer's choice could not be stored: {Problem}", problem.Type.Slug);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A customer's choice could not be stored");
        }
        finally
        {
            if (outcome != ChoiceOutcome.Stored)
                code.Qr.LetChoose();
        }
        if (outcome == ChoiceOutcome.Stored)
            foreach (var till in display.Tills)
                boards.Chosen(till, code.Ticket, touch.Choice, ConfirmedTime);
        return outcome switch
        {
            ChoiceOutcome.Stored => new ChoiceAnswer(true, null),
            ChoiceOutcome.WrongAddress when touch.Address is not null => new ChoiceAnswer(false, WrongAddress(touch.Choice, texts)),
            ChoiceOutcome.Gone => new ChoiceAnswer(false, texts.ChoiceOver),
            _ => new ChoiceAnswer(false, texts.ChoiceFailed),
        };
    }

    private static string? Address(string choice, string? typed, Shop shop) =>
        choice == CustomerChoices.Email ? TypedAddress.Email(typed) : TypedAddress.Phone(typed, shop.Country);
}
