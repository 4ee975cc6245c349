using System.Text.Json;

namespace Relay.Tests.Hosting;

/// <summary>Goes through the whole job, and through what goes wrong in it, with every sink captured at its most talkative.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class NoSecretInOutputTests
{
    [Fact]
    public async Task No_token_key_address_or_ticket_text_reaches_any_output()
    {
        var settings = new Dictionary<string, string> { ["Relay:LogLevel"] = "trace", ["Relay:LogFormat"] = "json", ["Relay:Pdf:ForOpenShops"] = "true" };
        var secrets = new SecretFlow();
        using var sinks = new EverySink();
        IReadOnlyCollection<string> log;
        await using (var relay = await RelayUnderTest.StartAsync(settings, services: TestRoute.Answering(secrets.FailTellingAll)))
        {
            await secrets.RunAsync(relay);
            log = relay.Log.Lines;
        }

        Assert.Contains(log, line => line.Contains("POST /v1/shops answered 201", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("(no route) answered 500", StringComparison.Ordinal));
        Assert.Contains("POST /v1/shops answered 201", sinks.ConsoleText, StringComparison.Ordinal);
        Assert.Contains(sinks.Measurements, line => line.Contains("http.server.request.duration", StringComparison.Ordinal));
        Assert.True(secrets.Words.Count > 5);
        foreach (var (name, word) in secrets.Words)
        {
            AssertAbsent(name, word, "log", log);
            AssertAbsent(name, word, "console", sinks.ConsoleText.Split('\n'));
            AssertAbsent(name, word, "traces", sinks.Traces);
            AssertAbsent(name, word, "measurements", sinks.Measurements);
        }
    }

    /// <summary>Event sources tell paths to whoever attaches to the process; the relay has none.</summary>
    [Fact]
    public void Event_sources_and_paths_in_traces_are_switched_off_in_the_binary()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Relay.runtimeconfig.json"));
        var switches = JsonDocument.Parse(file).RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        Assert.False(switches.GetProperty("System.Diagnostics.Tracing.EventSource.IsSupported").GetBoolean());
        Assert.True(switches.GetProperty("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData").GetBoolean());
    }

    private static void AssertAbsent(string name, string word, string sink, IEnumerable<string> lines)
    {
        // The word itself stays out of the test's own output.
        var found = lines.FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.True(found is null, $"The {name} stands in the {sink}: {found?.Replace(word, "***", StringComparison.OrdinalIgnoreCase)}");
    }
}

/// <summary>Tests that capture standard output, which belongs to the whole process, run alone.</summary>
[CollectionDefinition(nameof(ConsoleCollection), DisableParallelization = true)]
public sealed class ConsoleCollection;
