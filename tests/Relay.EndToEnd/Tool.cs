using System.Diagnostics;

namespace Relay.EndToEnd;

/// <summary>Runs a program of the system, such as pdfsig or zbarimg, to judge the relay by what others see.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>How long what it started may hold its output open after its own end.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    /// <summary>Its standard output; a program that fails fails the test with what it said.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, output, error) = await StartAsync(program, arguments);
        Assert.True(code == 0, $"{program} ended with {code}: {error}");
        return output;
    }

    /// <summary>Its exit code and standard output, both the caller's to judge.</summary>
    public static async Task<(int Code, string Output)> TryAsync(string program, params string[] arguments)
    {
        var (code, output, _) = await StartAsync(program, arguments);
        return (code, output);
    }

    private static async Task<(int Code, string Output, string Error)> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The servers that a build leaves behind for the next one would hold this process's output open for minutes after the build's end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Patience);
            return (process.ExitCode, await output.WaitAsync(Rest), await error.WaitAsync(Rest));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
