using Relay.Printing.Encoders;
using Relay.Printing.Jobs;

namespace Relay.Printing.Star;

/// <summary>The types that a Star printer may take a job in. Each offered type is given whenever it is asked for.</summary>
internal static class StarMedia
{
    public const string StarPrnt = "application/vnd.star.starprnt";
    public const string Line = "application/vnd.star.line";
    public const string Png = "image/png";
    public const string Text = "text/plain";

    /// <summary>The best first.</summary>
    public static readonly string[] OfPaper = [StarPrnt, Png, Text];

    /// <summary>A drawer's pulse is written the same in both.</summary>
    public static readonly string[] OfDrawer = [StarPrnt, Line];

    /// <summary>The job in the type that the printer wants; null where it cannot be said in that.</summary>
    public static byte[]? Encode(string type, FetchedJob job, Printer printer) => type switch
    {
        StarPrnt => StarPrntEncoder.Encode(PrintPages.Order(job, printer)),
        Line when job.Content is null => StarPrntEncoder.Encode(PrintPages.Order(job, printer)),
        Png when job.Content is not null => PrintPages.Png(job, printer),
        Text when job.Content is not null => PrintPages.Text(job, printer),
        _ => null,
    };

    /// <summary>A media type as it is compared: without parameters, in lower case.</summary>
    public static string Plain(string? type) => string.IsNullOrWhiteSpace(type) ? StarPrnt : type.Split(';')[0].Trim().ToLowerInvariant();
}
