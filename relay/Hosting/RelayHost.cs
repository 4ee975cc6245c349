namespace Relay.Hosting;

/// <summary>How the process begins: the builder every room adds to, and the word on the command line that says what to do.</summary>
internal static class RelayHost
{
    /// <summary>A builder whose settings lie beside the binary, wherever it is started from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = Settings(args), ContentRootPath = AppContext.BaseDirectory });

    /// <summary>Serves until stopped, or runs the command that the first argument names.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        var word = args.FirstOrDefault(argument => !argument.StartsWith('-'));
        if (word is null || word == "serve" || args[0].StartsWith('-'))
        {
            await app.RunAsync();
            return 0;
        }
        var commands = app.Services.GetServices<IRelayCommand>().ToList();
        if (commands.Find(command => command.Name == word) is { } known)
            return await known.RunAsync([.. args.Skip(1)], Console.Out, app.Lifetime.ApplicationStopping);
        await Console.Error.WriteLineAsync($"There is no command '{word}'. Commands: serve{string.Concat(commands.Select(command => ", " + command.Name))}.");
        return 2;
    }

    private static string[] Settings(string[] args) => [.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal))];
}
