using System.Globalization;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace Relay.Hosting.Logging;

/// <summary>Log lines go to standard output, and to whatever logger providers are registered besides; all through <see cref="LogScrubber"/>.</summary>
internal static class LogRegistration
{
    /// <summary>Writes "Request starting …/T/token" and puts the path into the scope of every line below: never on, at no level.</summary>
    private const string PathTeller = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private const LogEventLevel Off = LogEventLevel.Fatal + 1;

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<LogSwitch>();
        builder.Services.AddSerilog((services, log) => Configure(log, services), preserveStaticLogger: true);
        var serilog = builder.Services.Last(service => service.ServiceType == typeof(ILoggerFactory)).ImplementationFactory!;
        builder.Services.AddSingleton<ILoggerFactory>(services => new LoggerCache((ILoggerFactory)serilog(services)));
    }

    private static void Configure(LoggerConfiguration log, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<RelayOptions>>().Value;
        var others = Others(services);
        var onOff = services.GetRequiredService<LogSwitch>();
        var level = Level(options.LogLevel);
        var framework = level < LogEventLevel.Information ? level : LogEventLevel.Warning;
        log.MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", framework)
            .MinimumLevel.Override("System", framework)
            .MinimumLevel.Override(PathTeller, Off)
            .Filter.ByExcluding(line => onOff.IsOff || StartupFailure.Sentence(line.Exception) is not null)
            .WriteTo.Sink(LoggerSinkConfiguration.Wrap(sink => new LogScrubber(sink), sinks => AddSinks(sinks, options.LogFormat, others)));
    }

    private static void AddSinks(LoggerSinkConfiguration sinks, string format, LoggerProviderCollection others)
    {
        sinks.Providers(others);
        if (format == "json")
            sinks.Console(new RenderedCompactJsonFormatter());
        else if (format == "readable")
            sinks.Console(
                outputTemplate: "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
    }

    private static LoggerProviderCollection Others(IServiceProvider services)
    {
        var others = new LoggerProviderCollection();
        foreach (var provider in services.GetServices<ILoggerProvider>())
            others.AddProvider(provider);
        return others;
    }

    private static LogEventLevel Level(string word) => word switch
    {
        "trace" => LogEventLevel.Verbose,
        "debug" => LogEventLevel.Debug,
        "warning" => LogEventLevel.Warning,
        "error" => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };
}
