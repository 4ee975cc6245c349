using System.ComponentModel.DataAnnotations;

namespace Relay.Printing;

/// <summary>The settings of section <c>Relay:Printing</c>.</summary>
internal sealed class PrintingOptions
{
    public const string Section = "Relay:Printing";

    /// <summary>Minutes that a print waits for its printer: a receipt that comes out hours later is for nobody.</summary>
    [Range(1, 4320)]
    public int GiveUpMinutes { get; set; } = 60;

    /// <summary>Seconds without a word from a printer that has a job, after which nobody knows whether it came out.</summary>
    [Range(20, 600)]
    public int SilenceSeconds { get; set; } = 60;

    /// <summary>Seconds without a poll after which a printer counts as offline. Old ones poll every two minutes.</summary>
    [Range(10, 3600)]
    public int OfflineSeconds { get; set; } = 60;

    /// <summary>Printers that one shop may have.</summary>
    [Range(1, 1000)]
    public int PrintersPerShop { get; set; } = 50;

    /// <summary>Addresses and networks, separated by commas, in which the relay may call printers (TCP 9100 and 9143). Empty: none.</summary>
    public string Networks { get; set; } = "";
}
