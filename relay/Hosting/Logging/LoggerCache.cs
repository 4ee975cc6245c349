using System.Collections.Concurrent;

namespace Relay.Hosting.Logging;

/// <summary>One logger for each category. Serilog's factory makes a new one each time it is asked, and SignalR asks for each connection.</summary>
internal sealed class LoggerCache(ILoggerFactory factory) : ILoggerFactory
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);

    public ILogger CreateLogger(string categoryName) => _loggers.GetOrAdd(categoryName, factory.CreateLogger);

    public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

    public void Dispose() => factory.Dispose();
}
