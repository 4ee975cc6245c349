using Microsoft.AspNetCore.Http.Features;

namespace Relay.Hosting;

/// <summary>The few short fields of a page's form.</summary>
internal static class ShortForm
{
    private const int MostBytes = 4096;

    private static readonly FormOptions Limits = new()
    {
        KeyLengthLimit = 32,
        ValueLengthLimit = 512,
        ValueCountLimit = 8,
        MultipartBodyLengthLimit = 0,
    };

    /// <summary>The form; null when the body is none, or too long.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes)
            return null;
        try
        {
            return await request.ReadFormAsync(Limits, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
