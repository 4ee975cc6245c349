namespace Relay.Sdk.Tests;

/// <summary>Tickets to send. Numbers are new each time: the relay takes each once.</summary>
internal static class Examples
{
    private static int _last;

    public static string NewNumber() => $"{Interlocked.Increment(ref _last)}-{Token.New()[..6]}";

    public static Ticket Tea() => new() { Number = NewNumber(), Total = 9.90m, Currency = "EUR", Lines = { new Line("Thé vert", 9.90m) } };
}
