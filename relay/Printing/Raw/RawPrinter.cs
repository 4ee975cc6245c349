using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using Relay.Printing.Jobs;

namespace Relay.Printing.Raw;

/// <summary>What came of calling a printer.</summary>
internal enum RawOutcome
{
    /// <summary>Not one byte of the job left: it can be tried again.</summary>
    NotReached,

    /// <summary>The printer says that it has done all of it.</summary>
    Printed,

    /// <summary>Bytes left, and no word came back.</summary>
    Unknown,
}

/// <summary>Calls a printer, asks how it is, sends a job, and waits for the printer's word that it has done it.</summary>
internal static class RawPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long a printer may take for a job: a long receipt takes seconds, paper that is being changed longer.</summary>
    private static readonly TimeSpan PrintPatience = TimeSpan.FromSeconds(60);

    /// <summary>Real-time questions: offline and drawer, why offline, paper.</summary>
    private static readonly byte[] Questions = [0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4];

    /// <summary>Answered only when everything before it was done (GS r 1).</summary>
    private static readonly byte[] Acknowledge = [0x1D, 0x72, 1];

    /// <param name="job">Makes the bytes; asked only when the printer is there and well, and null when there is nothing to send any more.</param>
    /// <returns>What became of it, and what the printer said of itself.</returns>
    public static async Task<(RawOutcome Outcome, PrinterStatus Status)> PrintAsync(
        PrinterAddress address, Func<Task<byte[]?>> job, TimeProvider time, CancellationToken cancellation)
    {
        using var socket = new TcpClient();
        var status = PrinterStatus.Unheard with { Problem = PrintReasons.Offline };
        var begun = false;
        try
        {
            await using var stream = await ConnectAsync(socket, address, time, cancellation);
            status = await AskAsync(stream, time, cancellation);
            if (status.Problem is not null || await job() is not { } bytes)
                return (RawOutcome.NotReached, status);
            begun = true;
            await WithinAsync(token => stream.WriteAsync(bytes, token).AsTask(), PrintPatience, time, cancellation);
            await WithinAsync(token => stream.WriteAsync(Acknowledge, token).AsTask(), Patience, time, cancellation);
            var word = new byte[1];
            var read = 0;
            await WithinAsync(async token => read = await stream.ReadAsync(word, token), PrintPatience, time, cancellation);
            return (read == 1 ? RawOutcome.Printed : RawOutcome.Unknown, status);
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            return (begun ? RawOutcome.Unknown : RawOutcome.NotReached, begun ? status with { Problem = PrintReasons.Offline } : status);
        }
    }

    private static async Task<Stream> ConnectAsync(TcpClient socket, PrinterAddress address, TimeProvider time, CancellationToken cancellation)
    {
        socket.NoDelay = true;
        await WithinAsync(token => socket.ConnectAsync(IPAddress.Parse(address.Host), address.Port, token).AsTask(), Patience, time, cancellation);
        var plain = socket.GetStream();
        if (!address.Tls)
            return plain;
#pragma warning disable CA5359 // Printers sign their own certificates: where the shop pinned one, it must be that one; else the line is at least closed to listeners.
        var closed = new SslStream(plain, leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null
            && (address.Certificate is not { } pinned || Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData())).Equals(pinned, StringComparison.OrdinalIgnoreCase)));
#pragma warning restore CA5359
        await WithinAsync(token => closed.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host }, token), Patience, time, cancellation);
        return closed;
    }

    /// <summary>One byte for each question; a printer that does not know them says nothing, and is taken to be well.</summary>
    private static async Task<PrinterStatus> AskAsync(Stream stream, TimeProvider time, CancellationToken cancellation)
    {
        var answers = new byte[3];
        await WithinAsync(token => stream.WriteAsync(Questions, token).AsTask(), Patience, time, cancellation);
        var read = 0;
        try
        {
            await WithinAsync(async token =>
            {
                while (read < answers.Length && await stream.ReadAsync(answers.AsMemory(read), token) is var more and > 0)
                    read += more;
            }, AnswerPatience, time, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && read == 0)
        {
            return PrinterStatus.Unheard;
        }
        return read < answers.Length ? PrinterStatus.Unheard with { Problem = PrintReasons.PrinterError } : Read(answers);
    }

    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(2);

    /// <summary>Bits of the answers to DLE EOT 1, 2 and 4.</summary>
    private static PrinterStatus Read(byte[] answers)
    {
        var (online, cause, paper) = (answers[0], answers[1], answers[2]);
        var problem = (paper & 0x60) != 0 || (cause & 0x20) != 0 ? PrintReasons.PaperOut
            : (cause & 0x04) != 0 ? PrintReasons.CoverOpen
            : (cause & 0x40) != 0 ? PrintReasons.Mechanical
            : (online & 0x08) != 0 ? PrintReasons.Offline : null;
        return new PrinterStatus((paper & 0x60) != 0 ? "out" : (paper & 0x0C) != 0 ? "low" : "ok", (cause & 0x04) != 0, (online & 0x04) != 0, problem);
    }

    private static async Task WithinAsync(Func<CancellationToken, Task> work, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        await work(both.Token);
    }
}
