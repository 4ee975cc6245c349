using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd;

/// <summary>What the Dockerfile does, as far as it can be done without an engine: its own publish command, and the program that comes of it.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task Program_published_as_the_Dockerfile_does_it_starts_answers_and_stops_when_asked()
    {
        using var folder = new TemporaryFolder();
        var words = Regex.Match(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "Dockerfile")), "^RUN dotnet (publish .+)$", RegexOptions.Multiline).Groups[1].Value.Split(' ');
        await Tool.RunAsync("dotnet", [.. words.Select(word => word == "/app" ? folder.File("app") : word == "relay" ? Path.Combine(Checkout.Root, "relay") : word),
            // The build has been judged already.
            "--artifacts-path", folder.File("build"), "-p:RunAnalyzers=false"]);

        await using var relay = await RelayProcess.StartAsync(folder.File("data"), program: Path.Combine(folder.File("app"), "Relay"), settings: ["--Relay:Registration=open", "--Relay:Pdf:ForOpenShops=true", "--Relay:Pdf:VettingWaitSeconds=120"]);
        using var client = relay.Client();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Contains("Healthy", await Tool.RunAsync(Path.Combine(folder.File("app"), "Relay"), "health", $"--urls={relay.Address}", $"--Relay:DataFolder={folder.File("data")}"), StringComparison.Ordinal);
        Assert.Contains("/start/", relay.Output, StringComparison.Ordinal);
        await TakesPdfAsync(relay, folder);
        var since = Stopwatch.StartNew();
        Assert.Equal(0, await relay.StopAsync());
        // Engines kill after 10 s.
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 10);
    }

    /// <summary>The published program finds itself again as the process that looks at PDFs.</summary>
    private static async Task TakesPdfAsync(RelayProcess relay, TemporaryFolder folder)
    {
        var file = folder.File("receipt.pdf");
        await Tool.RunAsync("gs", "-q", "-sDEVICE=pdfwrite", "-o", file, "-c", "/Helvetica findfont 20 scalefont setfont 50 500 moveto (Receipt) show showpage");
        var (_, key) = await TillClient.RegisterAsync(relay);
        using var till = relay.Client(key);
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        content.Headers.ContentType = new("application/pdf");
        using var question = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/tickets?number=1", UriKind.Relative)) { Content = content };
        question.Headers.Add("Idempotency-Key", "published-1");
        using var answer = await till.SendAsync(question);
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Program_that_may_not_start_says_why_without_a_stack_trace()
    {
        using var folder = new TemporaryFolder();
        await using var first = await RelayProcess.StartAsync(folder.File("data"));
        var (taken, takenError) = await FailAsync($"--urls={first.Address}", $"--Relay:DataFolder={folder.File("other")}");
        var (wrong, wrongError) = await FailAsync("--Relay:PublicUrl=nowhere", "--Relay:Registration=perhaps", $"--Relay:DataFolder={folder.File("other")}");

        Assert.Equal((1, 1), (taken, wrong));
        Assert.Contains("Another program listens there", takenError, StringComparison.Ordinal);
        Assert.Contains("'nowhere'", wrongError, StringComparison.Ordinal);
        Assert.Contains("'perhaps'", wrongError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", takenError + wrongError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_listens_where_the_environment_says()
    {
        using var folder = new TemporaryFolder();
        await using var first = await RelayProcess.StartAsync(folder.File("data"));

        // The address is taken: a program that tries to listen there says so.
        var (code, output) = await RunAsync(new() { ["ASPNETCORE_URLS"] = first.Address.AbsoluteUri }, $"--Relay:DataFolder={folder.File("other")}");

        Assert.Equal(1, code);
        Assert.Contains(first.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), output, StringComparison.Ordinal);
        Assert.Contains("Another program listens there", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> FailAsync(params string[] settings) => RunAsync([], settings);

    private static async Task<(int ExitCode, string Output)> RunAsync(Dictionary<string, string> environment, params string[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Relay")) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var setting in settings)
            start.ArgumentList.Add(setting);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, await output + await error);
    }
}
