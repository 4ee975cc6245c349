using System.Diagnostics;
using System.Globalization;

namespace Relay.Documents.Incoming;

/// <summary>How this program is started once more as a vetting process: as one file, beside its assembly, by <c>dotnet</c>, or from within a test's process.</summary>
internal static class VettingStart
{
    private const int MegabyteShift = 20;

    /// <summary>What a runtime may need to find itself; nothing else of the relay's environment, which may hold secrets, is passed on.</summary>
    private static readonly string[] Passed =
    [
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_BUNDLE_EXTRACT_BASE_DIR", "HOME", "LD_LIBRARY_PATH", "PATH", "SystemRoot", "TMPDIR", "TEMP",
    ];

    public static ProcessStartInfo With(int megabytes, int seconds)
    {
        var (program, first) = Program();
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in first)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(VettingProgram.Word);
        start.ArgumentList.Add(megabytes.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(seconds.ToString(CultureInfo.InvariantCulture));
        start.Environment.Clear();
        foreach (var name in Passed)
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = ((long)megabytes << MegabyteShift).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        return start;
    }

    private static (string Program, string[] First) Program()
    {
        var name = typeof(VettingStart).Assembly.GetName().Name!;
        var running = Environment.ProcessPath ?? "";
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        if (Path.GetFileName(running).Equals(file, StringComparison.OrdinalIgnoreCase))
            return (running, []);
        var beside = Path.Combine(AppContext.BaseDirectory, file);
        if (File.Exists(beside))
            return (beside, []);
        var runtime = Path.GetFileNameWithoutExtension(running).Equals("dotnet", StringComparison.OrdinalIgnoreCase) ? running : "dotnet";
        return (runtime, ["exec", Path.Combine(AppContext.BaseDirectory, name + ".dll")]);
    }
}
