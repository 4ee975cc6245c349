using System.Diagnostics;

namespace Relay.Tests.Documents.Signing;

/// <summary>Runs what a customer would type, in a folder of its own.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Folder { get; } = Directory.CreateTempSubdirectory("relay-shell-").FullName;

    public string Put(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public byte[] Get(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>Runs a line of <c>bash</c>; returns its exit code and all it wrote.</summary>
    public (int Code, string Output) Try(string line)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("set -eo pipefail; exec 2>&1; " + line);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(line);
        }
        return (process.ExitCode, output.GetAwaiter().GetResult());
    }

    /// <summary>Runs a line that must succeed; returns what it wrote.</summary>
    public string Run(string line)
    {
        var (code, output) = Try(line);
        Assert.True(code == 0, $"{line}\nended with {code}:\n{output}");
        return output;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
