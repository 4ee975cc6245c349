using Microsoft.Net.Http.Headers;

namespace Relay.Viewing;

/// <summary>Whether a person's browser or a program asks.</summary>
internal static class AcceptedForm
{
    /// <summary>True when <c>Accept</c> names HTML, at least as gladly as JSON. A program that names nothing, or anything (<c>*/*</c>), gets no page.</summary>
    public static bool IsPage(string? accept)
    {
        if (accept is null || !MediaTypeHeaderValue.TryParseList([accept], out var ranges))
            return false;
        double html = 0, json = 0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
                html = quality;
            else if (range.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
                json = Math.Max(json, quality);
        }
        return html > 0 && html >= json;
    }
}
