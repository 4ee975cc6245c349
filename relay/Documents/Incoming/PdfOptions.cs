using System.ComponentModel.DataAnnotations;

namespace Relay.Documents.Incoming;

/// <summary>The settings of section <c>Relay:Pdf</c>: PDFs that tills make themselves.</summary>
internal sealed class PdfOptions
{
    public const string Section = "Relay:Pdf";

    /// <summary>Whether shops that anyone made, on an open relay, may send PDFs before the host has approved them.</summary>
    public bool ForOpenShops { get; set; }

    /// <summary>PDFs that are in memory at the same time; one more is told to come back.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 32;

    /// <summary>Processes that look at PDFs at the same time.</summary>
    [Range(1, 256)]
    public int VettingsAtOnce { get; set; } = 2;

    /// <summary>Seconds of processor time that looking at one PDF may take; one that takes more is refused.</summary>
    [Range(1, 60)]
    public int VettingSeconds { get; set; } = 4;

    /// <summary>Seconds that it may last on a busy machine; then the till is told to come back.</summary>
    [Range(2, 300)]
    public int VettingWaitSeconds { get; set; } = 9;

    /// <summary>Megabytes of memory that looking at one PDF may take.</summary>
    [Range(64, 4096)]
    public int VettingMegabytes { get; set; } = 160;
}
