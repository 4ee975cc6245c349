using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Relay.Tests;

/// <summary>Keeps every log line with its scopes, properties and exception, as text to search.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>The first line that holds this text; waits for it, as a line may follow the answer it belongs to.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (_lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                return found;
            patience.Token.ThrowIfCancellationRequested();
            // Between two looks: a loop without a pause takes the processor from what it waits for.
            await Task.Delay(10);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            log._lines.Enqueue($"scope {category} {Text(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {Text(state)} {exception}");

        private static string Text<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(' ', pairs.Select(pair => pair.Key + "=" + pair.Value))
                : state?.ToString() ?? "";
    }
}
