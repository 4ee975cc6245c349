namespace Relay.Hosting.Health;

/// <summary><c>relay health</c>: asks the relay that runs on this machine whether it could take a ticket. For container engines, which have no curl.</summary>
internal sealed class HealthCommand(IConfiguration configuration) : IRelayCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public string Name => "health";

    public string Summary => "asks the running relay whether it is ready: exit code 0 or 1";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var handler = new SocketsHttpHandler();
        using var sender = new HttpMessageInvoker(handler);
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(ListenAddress.Local(configuration), "/health/ready"));
        try
        {
            using var answer = await sender.SendAsync(question, patience.Token);
            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(patience.Token));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            await output.WriteLineAsync($"No relay answers at {question.RequestUri}.");
            return 1;
        }
    }
}
