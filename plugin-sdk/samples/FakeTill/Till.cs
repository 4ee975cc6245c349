using System.Globalization;

namespace FakeTill;

/// <summary>The till itself: one line is one key.</summary>
internal sealed class Till(RelayClient relay, Screen screen)
{
    private readonly List<(string Number, string Token, Sale Sale)> _done = [];
    private Sale _sale = new();
    private int _sold;

    public async Task RunAsync()
    {
        Help();
        while (await screen.AskAsync($"[{_sale.Total.ToString("0.00", CultureInfo.InvariantCulture)}] > ") is { } key && key != "x")
            try
            {
                await PressAsync(key);
            }
            catch (RelayException refused)
            {
                screen.Say($"! {refused.Message}");
                foreach (var error in refused.Problem.Errors)
                    screen.Say($"  {error.Pointer}: {error.Detail}");
            }
    }

    /// <summary>The customer touched a choice on the display. The relay does what it says by itself; the till thanks.</summary>
    public async Task AnswerAsync(string choice)
    {
        screen.Say($"The customer chose {choice}.");
        try
        {
            if (choice == "none")
                await relay.ShowMessageAsync("Merci, à bientôt !", TimeSpan.FromSeconds(10));
        }
        catch (RelayException refused)
        {
            screen.Say($"! {refused.Message}");
        }
    }

    private Task PressAsync(string key) => key switch
    {
        "p" => PayAsync("Card"),
        "c" => PayAsync("Cash"),
        "-" when !_sale.IsEmpty => ChangeAsync(_sale.RemoveLast),
        "i" => relay.ShowIdleAsync(),
        "q" when _done.Count > 0 => ShowAgainAsync(_done[^1].Token),
        "r" when _done.Count > 0 => ReprintAsync(_done[^1].Token),
        "g" when _done.Count > 0 => GiftAsync(_done[^1]),
        "f" when _done.Count > 0 => RefundAsync(_done[^1]),
        "s" when _done.Count > 0 => StateAsync(_done[^1].Token),
        "d" => relay.OpenDrawerAsync(cause: "no-sale"),
        "o" => OutboxAsync(),
        _ when int.TryParse(key, out var index) && index >= 1 && index <= Products.All.Count => ChangeAsync(() => _sale.Add(Products.All[index - 1])),
        _ => Task.Run(Help),
    };

    private async Task ChangeAsync(Action change)
    {
        change();
        await relay.ShowCartAsync(_sale.ToCart());
    }

    private async Task PayAsync(string by)
    {
        if (_sale.IsEmpty)
            return;
        var sale = _sale;
        _sale = new Sale();
        var number = NewNumber();
        await HandOverAsync(sale.ToTicket(number, by), sale);
        if (by == "Cash")
            await relay.OpenDrawerAsync(cause: "payment");
    }

    private async Task RefundAsync((string Number, string Token, Sale Sale) last) =>
        await HandOverAsync(last.Sale.ToTicket(NewNumber(), "Cash", cancels: last.Number), last.Sale);

    /// <summary>For whoever is given the present: of the same sale, so that it stands behind the same code, with a link of its own.</summary>
    private async Task GiftAsync((string Number, string Token, Sale Sale) last)
    {
        var sent = await relay.SubmitAsync(last.Sale.ToGiftReceipt(NewNumber(), last.Number));
        screen.Say($"A gift receipt, to give away: {sent.Link}");
        screen.Say(sent.IsStored ? "The receipt's own page has it too." : "The relay is away; it goes out when it is back.");
    }

    private async Task HandOverAsync(Ticket ticket, Sale sale)
    {
        var sent = await relay.SubmitAsync(ticket);
        _done.Add((ticket.Number, sent.Token!, sale));
        screen.Show(sent.ToQrCode());
        screen.Say($"{ticket.Number}  {sent.Link}");
        screen.Say(sent.IsStored ? $"The relay has it; {sent.Displays} displays show it." : "The relay is away; it goes out when it is back.");
    }

    private async Task ShowAgainAsync(string token) => screen.Say($"{await relay.ShowAgainAsync(token)} displays show it again.");

    private async Task ReprintAsync(string token)
    {
        var reason = await screen.AskAsync("Why (customer-request, paper-fault, unreadable, lost, accounting, other)? ");
        var delivery = await relay.PrintAsync(token, new PrintDelivery { Reason = reason });
        screen.Say($"Printing: {(await relay.GetDeliveryAsync(delivery)).State}");
    }

    private async Task StateAsync(string token)
    {
        var state = await relay.GetTicketAsync(token);
        screen.Say($"{state.Number}: {state.State}, kept until {state.ExpiresAt:yyyy-MM-dd}");
        foreach (var happened in state.Events)
            screen.Say($"  {happened.At:u} {happened.Type}");
    }

    private Task OutboxAsync()
    {
        var outbox = relay.Outbox!;
        screen.Say($"{outbox.Waiting} tickets wait. {outbox.Trouble}");
        foreach (var held in outbox.Tickets)
            screen.Say($"  {held.Number}: {held.Refusal?.Detail ?? "waits"}");
        return Task.CompletedTask;
    }

    /// <summary>Unique also after the till was started again.</summary>
    private string NewNumber() => $"F{TimeProvider.System.GetUtcNow():yyMMddHHmmss}-{++_sold}";

    private void Help()
    {
        for (var index = 0; index < Products.All.Count; index++)
            screen.Say($"{index + 1} {Products.All[index].Name,-28}{Products.All[index].Price.ToString("0.00", CultureInfo.InvariantCulture),8}");
        screen.Say("- take back   p pay by card   c pay cash   f refund   g gift receipt   q code again   r print again   s state   d drawer   i idle   o outbox   x close");
    }
}
