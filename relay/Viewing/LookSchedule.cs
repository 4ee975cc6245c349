using System.Globalization;

namespace Relay.Viewing;

/// <summary>When the page of a missing receipt looks again: soon at first, then less often, then no more. Stays far below the limit on misses.</summary>
internal static class LookSchedule
{
    private static readonly int[] Seconds = [5, 10, 15, 30, 60, 60, 120];

    /// <summary>The look that <c>?look=</c> numbers, 0 for the first; <see cref="Stopped"/> for <c>?look=stop</c> and for whatever is no such number.</summary>
    public static int Parse(string? look) =>
        string.IsNullOrEmpty(look) ? 0
        : int.TryParse(look, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Seconds.Length ? number
        : Stopped;

    /// <summary>No further look follows.</summary>
    public static int Stopped => Seconds.Length;

    /// <summary>The <c>Refresh</c> header after a look that found nothing, or null. Its address is relative: it holds no token.</summary>
    public static string? Refresh(int look) =>
        look >= Seconds.Length ? null : string.Create(CultureInfo.InvariantCulture, $"{Seconds[look]}; url=?look={look + 1}");

    /// <summary>The <c>Refresh</c> header of a look that has to wait, or null where no further look follows.</summary>
    public static string? Retry(int look, TimeSpan wait) =>
        look >= Seconds.Length ? null : string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(wait.TotalSeconds)}; url=?look={look}");
}
