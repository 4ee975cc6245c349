using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Relay.EndToEnd.Engines;

/// <summary>A program and all that it starts, in a process group of their own, which ends with the test, also when the test itself is killed.</summary>
internal sealed class Leash : IAsyncDisposable
{
    private const int KeptLines = 30;

    /// <summary>The shell holds the end of a pipe; when the other end closes, by whatever reason, it kills the group.</summary>
    private const string Hold = """
        exec 3<&0
        setsid "$@" </dev/null 3<&- &
        group=$!
        trap 'kill -KILL -- "-$group" "$group" 2>/dev/null' EXIT
        trap exit TERM INT HUP
        echo "leash $group"
        read -r -u 3
        """;

    /// <summary>A browser of today starts slowly where everything else runs at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _shell;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _last = new();
    private string _group = "";

    private Leash(Process shell) => _shell = shell;

    /// <summary>What it wrote last, on either output.</summary>
    public string Last => string.Join('\n', _last);

    /// <summary>Starts a program; <paramref name="environment"/> is set beside what the tests have.</summary>
    public static async Task<Leash> StartAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])["-c", Hold, "leash", program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var shell = new Process { StartInfo = start };
        var leash = new Leash(shell);
        shell.OutputDataReceived += (_, line) => leash.Keep(line.Data);
        shell.ErrorDataReceived += (_, line) => leash.Keep(line.Data);
        shell.Start();
        shell.BeginOutputReadLine();
        shell.BeginErrorReadLine();
        leash._group = (await leash.SaidAsync(new Regex(@"^leash (\d+)$"))).Groups[1].Value;
        return leash;
    }

    /// <summary>Waits until the program writes a line that fits.</summary>
    public async Task<Match> SaidAsync(Regex pattern)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
                if (pattern.Match(line) is { Success: true } match)
                    return match;
        }
        catch (OperationCanceledException)
        {
            // Told below, with what the program said instead.
        }
        throw new TimeoutException($"The program did not say {pattern}. It said: {Last}");
    }

    /// <summary>SIGSTOP to all of it: a tablet that fell asleep. Connections stay open, nothing is read.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    /// <summary>SIGCONT: the tablet wakes.</summary>
    public Task ThawAsync() => SignalAsync("-CONT");

    /// <summary>Waits until the program has ended by itself.</summary>
    public Task EndedAsync() => Engines.Patience.UntilAsync("the program ends", () => Task.FromResult(State), state => state is "" or "Z");

    /// <summary>As the system tells it: R, S, Z once it has ended; empty when nothing is left of it.</summary>
    private string State
    {
        get
        {
            try
            {
                return File.ReadAllText($"/proc/{_group}/stat").Split(") ")[^1][..1];
            }
            catch (IOException)
            {
                // It may go between the opening and the reading of its file, too.
                return "";
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync().WaitAsync(Patience);
        _shell.Dispose();
    }

    private async Task SignalAsync(string signal) => await Tool.RunAsync("kill", signal, "--", "-" + _group);

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _last.Enqueue(line);
        if (_last.Count > KeptLines)
            _last.TryDequeue(out _);
        _lines.Writer.TryWrite(line);
    }
}
