using System.Buffers;

namespace Relay.Hosting;

/// <summary>Reads a body that is a file, whole and in memory: what is on its way into a sealed store touches no temporary file.</summary>
internal static class RawBody
{
    /// <summary>The bytes; null where there are more than may be.</summary>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var isTooLong = read.Buffer.Length > most;
            if (isTooLong || read.IsCompleted)
            {
                var bytes = isTooLong ? null : read.Buffer.ToArray();
                reader.AdvanceTo(isTooLong ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
                return bytes;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
