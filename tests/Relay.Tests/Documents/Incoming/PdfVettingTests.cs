using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Relay.Documents.Incoming;
using Relay.Hosting;
using Relay.Tests.Documents.Signing;

namespace Relay.Tests.Documents.Incoming;

/// <summary>The process of its own: what it may take, and that it ends.</summary>
public sealed class PdfVettingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_honest_file_passes_and_a_broken_one_is_refused_by_name()
    {
        using var vetting = Vetting(new PdfOptions { VettingWaitSeconds = 300 });

        Assert.Empty(await vetting.VetAsync(SmallPdf.Plain, Cancellation));
        Assert.Equal(["forbidden-name"], (await vetting.VetAsync(new SmallPdf { [6] = "<</JS(app.alert\\(1\\))>>" }.ToBytes(), Cancellation)).Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_file_that_would_take_too_long_is_refused_for_that()
    {
        using var vetting = Vetting(new PdfOptions { VettingSeconds = 1, VettingWaitSeconds = 300 });

        Assert.Equal([VettingRules.TooCostly], (await vetting.VetAsync(BadPdfs.Slow, Cancellation)).Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_file_that_would_take_too_much_memory_is_refused_for_that()
    {
        var pdf = BadPdfs.Large;
        using var little = Vetting(new PdfOptions { VettingMegabytes = 64, VettingSeconds = 60, VettingWaitSeconds = 300 });
        using var usual = Vetting(new PdfOptions { VettingWaitSeconds = 300 });

        Assert.Equal([VettingRules.TooCostly], (await little.VetAsync(pdf, Cancellation)).Select(finding => finding.Rule));
        Assert.Empty(await usual.VetAsync(pdf, Cancellation));
    }

    /// <summary>A machine that gives it no time is no fault of the file.</summary>
    [Fact]
    public async Task A_file_that_gets_no_processor_time_is_to_be_sent_again()
    {
        using var vetting = Vetting(new PdfOptions { VettingWaitSeconds = 0 });

        var busy = await Assert.ThrowsAsync<ProblemException>(() => vetting.VetAsync(BadPdfs.Slow, Cancellation));

        Assert.Equal((HostingProblems.Busy, true), (busy.Type, busy.RetryAfter is not null));
    }

    [Fact]
    public void The_process_gets_nothing_of_the_relays_environment_and_little_memory()
    {
        // The whole run has this environment: no setting of a relay that another test starts meanwhile.
        const string ours = "RELAY_SECRET";
        Environment.SetEnvironmentVariable(ours, "secret");

        var start = VettingStart.With(160, 4);

        Assert.DoesNotContain(start.Environment.Keys, name => name.StartsWith("Relay", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ASPNETCORE", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("a000000", start.Environment["DOTNET_GCHeapHardLimit"]);
        Assert.Equal(["vet-pdf", "160", "4"], start.ArgumentList.TakeLast(3));
        Environment.SetEnvironmentVariable(ours, null);
    }

    /// <summary>Whoever gets into that process finds that it can write no file, and that it cannot take that back.</summary>
    [Fact]
    public void The_kernel_keeps_the_limits_of_the_process()
    {
        using var shell = new Shell();
        var start = VettingStart.With(160, 4);
        var command = string.Join(' ', start.ArgumentList.Prepend(start.FileName));

        // Asked while it waits for its input.
        var limits = shell.Run($"coproc V {{ exec {command}; }}; read -ru ${{V[0]}} line; cat /proc/$V_PID/limits; eval \"exec ${{V[1]}}>&-\"; wait $V_PID");

        Assert.Matches(@"Max cpu time +4 +4 ", limits);
        Assert.Matches(@"Max file size +0 +0 ", limits);
        Assert.Matches(@"Max core file size +0 +0 ", limits);
        Assert.Matches(@"Max data size +369098752 +369098752 ", limits);
    }

    private static PdfVetting Vetting(PdfOptions options) => new(Options.Create(options), NullLogger<PdfVetting>.Instance);
}
