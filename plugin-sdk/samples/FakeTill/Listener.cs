namespace FakeTill;

/// <summary>Says what happens to the till's tickets, and hands the customers' choices on.</summary>
/// <param name="answer">Gets the choice, such as <c>paper</c>.</param>
internal sealed class Listener(RelayClient relay, Screen screen, Func<string, Task> answer)
{
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var happened in relay.ListenAsync(cancellation: stop))
            {
                screen.Say($"  · {happened.Type} {happened["choice"]}{happened["reason"]}".TrimEnd());
                if (happened is { Type: "ticket.choice" } && happened["choice"] is { } choice)
                    await answer(choice);
            }
        }
        catch (OperationCanceledException)
        {
            // The till is closed.
        }
        catch (RelayException refused)
        {
            screen.Say($"  · No events: {refused.Message}");
        }
    }
}
