using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>Cuts a picture into strips that fit a printer's memory.</summary>
internal static class DotStrips
{
    private const int MostRows = 255;

    public static IEnumerable<(int First, int Count)> Of(DotMatrix dots)
    {
        for (var first = 0; first < dots.Height; first += MostRows)
            yield return (first, Math.Min(MostRows, dots.Height - first));
    }
}
