using System.Buffers;

namespace Relay.Printing;

/// <summary>Reads what printers send, whatever they say it is.</summary>
internal static class PrinterRequest
{
    private const int TokenLength = 30;

    /// <summary>The body up to a limit; null where it is more than a printer says.</summary>
    public static async ValueTask<byte[]?> BodyAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > most)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The job that a printer means; null where it names none.</summary>
    public static string? Token(string? text) => string.IsNullOrEmpty(text) || text.Length > TokenLength ? null : text;
}
