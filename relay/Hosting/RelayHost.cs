using System.Reflection;
using Relay.Hosting.FirstRun;
using Relay.Hosting.Logging;

namespace Relay.Hosting;

/// <summary>How the process begins and ends: builds what the rooms add, then serves, or runs the command that the first word names.</summary>
internal static class RelayHost
{
    /// <summary>Whether this is the relay's own process; a test that hosts the relay catches failures itself and wants no banner.</summary>
    private static readonly bool IsOwnProcess = Assembly.GetEntryAssembly() == typeof(RelayHost).Assembly;

    /// <returns>The process's exit code: 0 when all went well, 1 when it could not start, 2 for an unknown command.</returns>
    public static async Task<int> RunAsync(string[] args, Action<WebApplicationBuilder> addRooms, Action<WebApplication> mapRooms)
    {
        try
        {
            var line = CommandLine.Parse(args);
            var builder = CreateBuilder(line.Settings);
            addRooms(builder);
            await using var app = builder.Build();
            mapRooms(app);
            return line.IsServe ? await ServeAsync(app) : await RunCommandAsync(app, line);
        }
        catch (Exception failure) when (IsOwnProcess && StartupFailure.Sentence(failure) is not null)
        {
            await Console.Error.WriteLineAsync(StartupFailure.Sentence(failure));
            return 1;
        }
    }

    /// <summary>A builder whose settings lie beside the binary, wherever it is started from. The slim one: without IIS, HTTP/3 and loggers that are not used.</summary>
    private static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        // Settings are read once: a watcher on their file would cost time and memory for nothing.
        string[] arguments = ["--hostBuilder:reloadConfigOnChange=false", .. settings];
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        // Not in appsettings.json: there it would win over ASPNETCORE_URLS.
        if (!ListenAddress.IsChosen(builder.Configuration))
            builder.WebHost.UseUrls(ListenAddress.Default);
        return builder;
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception failure) when (StartupFailure.Sentence(failure) is not null)
        {
            app.Services.GetRequiredService<LogSwitch>().TurnOff();
            throw;
        }
        if (IsOwnProcess)
            await app.Services.GetRequiredService<Banner>().WriteAsync(Console.Out);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RunCommandAsync(WebApplication app, CommandLine line)
    {
        var commands = app.Services.GetServices<IRelayCommand>().ToList();
        if (commands.Find(command => command.Name == line.Word) is { } known)
            return await known.RunAsync(line.Arguments, Console.Out, app.Lifetime.ApplicationStopping);
        await Console.Error.WriteLineAsync($"There is no command '{line.Word}'. See: relay help");
        return 2;
    }
}
