using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Relay.Hosting;

namespace Relay.Documents.Incoming;

/// <summary>Has PDFs looked at, each in a process of its own that has little memory, little time, and nothing of the relay's. What such a process does wrong ends with it.</summary>
internal sealed class PdfVetting(IOptions<PdfOptions> options, ILogger<PdfVetting> log) : IDisposable
{
    /// <summary>An answer is some findings, each a sentence.</summary>
    private const int AnswerBytes = 64 * 1024;

    private static readonly TimeSpan Queue = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _places = new(options.Value.VettingsAtOnce);

    /// <summary>What is against the file; empty when nothing.</summary>
    /// <exception cref="ProblemException">Too many wait, or no process can be started.</exception>
    public async Task<IReadOnlyList<VettingFinding>> VetAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        if (!await _places.WaitAsync(Queue, cancellation))
            throw Busy("More PDFs wait to be looked at than the relay gets through.");
        try
        {
            return await RunAsync(pdf, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<IReadOnlyList<VettingFinding>> RunAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var process = Start();
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.VettingWaitSeconds));
        try
        {
            var complaint = process.StandardError.ReadToEndAsync(patience.Token);
            var sending = SendAsync(process, pdf, patience.Token);
            var answer = await ReadAsync(process.StandardOutput.BaseStream, patience.Token);
            await sending;
            await process.WaitForExitAsync(patience.Token);
            return Read(answer, process.ExitCode, await complaint);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The kernel ends what has used up its processor time; where it does not, this does. What got too little of it is no fault of the file.
            var used = process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
            log.LogWarning("Looking at a PDF lasted longer than {Seconds} s, {Used} of them at work, and was ended", options.Value.VettingWaitSeconds, used);
            return used >= TimeSpan.FromSeconds(options.Value.VettingSeconds) ? [VettingProgram.TooCostly] : throw Busy("This machine is too busy to look at the PDF.");
        }
        finally
        {
            End(process);
        }
    }

    private Process Start()
    {
        try
        {
            return Process.Start(VettingStart.With(options.Value.VettingMegabytes, options.Value.VettingSeconds))!;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or InvalidOperationException)
        {
            log.LogError(failure, "The process that looks at PDFs could not be started");
            throw Busy("PDFs cannot be looked at now.");
        }
    }

    private static async Task SendAsync(Process process, ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(pdf, cancellation);
        }
        catch (IOException)
        {
            // It ended before it had read all. Its exit code tells why.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellation)
    {
        var answer = new byte[AnswerBytes];
        var length = await output.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellation);
        return answer[..length];
    }

    private IReadOnlyList<VettingFinding> Read(byte[] answer, int code, string complaint)
    {
        var line = answer.AsSpan().IndexOf((byte)'\n');
        if (line < 0 || !answer.AsSpan(0, line).SequenceEqual("ready"u8))
        {
            log.LogError("The process that looks at PDFs did not begin (exit code {Code}): {Complaint}", code, complaint.Split('\n')[0]);
            throw Busy("PDFs cannot be looked at now.");
        }
        if (code == 0)
            return JsonSerializer.Deserialize(answer.AsSpan(line + 1), VettingJson.Default.VettingAnswer)!.Findings;
        // Nothing of what it said is logged: it may hold some of the document.
        log.LogWarning("The process that looked at a PDF was ended with code {Code}: out of time, out of memory, or a fault in it", code);
        return [VettingProgram.TooCostly];
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }

    private static ProblemException Busy(string detail) => new(HostingProblems.Busy, detail, ComeBack);
}
