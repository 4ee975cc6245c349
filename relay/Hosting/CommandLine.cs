namespace Relay.Hosting;

/// <summary>What stands after the program's name: a command or nothing, and settings such as <c>--urls http://0.0.0.0:8080</c>.</summary>
/// <param name="Word">The command; <c>serve</c> when none is given.</param>
/// <param name="Arguments">What stands after the command and is no setting.</param>
/// <param name="Settings">Given to the settings as they are.</param>
internal sealed record CommandLine(string Word, IReadOnlyList<string> Arguments, string[] Settings)
{
    private const string Serve = "serve";

    public bool IsServe => Word == Serve;

    public static CommandLine Parse(string[] args)
    {
        var hasWord = args.Length > 0 && !args[0].StartsWith('-');
        var (arguments, settings) = (new List<string>(), new List<string>());
        var rest = args.AsSpan(hasWord ? 1 : 0);
        for (var index = 0; index < rest.Length; index++)
        {
            if (!rest[index].StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Add(rest[index]);
                continue;
            }
            settings.Add(rest[index]);
            if (!rest[index].Contains('=', StringComparison.Ordinal) && index + 1 < rest.Length)
                settings.Add(rest[++index]);
        }
        return new CommandLine(hasWord ? args[0] : IsHelp(args) ? "help" : Serve, arguments, [.. settings]);
    }

    private static bool IsHelp(string[] args) => args is ["--help"] or ["-h"];
}
