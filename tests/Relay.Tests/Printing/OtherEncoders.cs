using System.Diagnostics;
using System.Text.Json;
using Relay.Tests.Hosting;

namespace Relay.Tests.Printing;

/// <summary>What two encoders from npm write, which know nothing of ours. Asked once; <c>tests/run</c> installs them.</summary>
internal static class OtherEncoders
{
    private static readonly Lazy<Dictionary<string, string>> Said = new(Ask);

    /// <summary>The bytes in hex, without the code page that the encoder selects before each text.</summary>
    public static string Hex(string thing) =>
        Said.Value[thing].Replace("1b1d7400", "", StringComparison.Ordinal).Replace("1b7400", "", StringComparison.Ordinal);

    private static Dictionary<string, string> Ask()
    {
        var start = new ProcessStartInfo("node", ["printer-bytes.cjs"])
        {
            WorkingDirectory = Path.Combine(Repository.Folder, "tests", "tools"),
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(answer)!;
    }
}
