using Relay.Printing.Encoders;

namespace Relay.Printing;

/// <summary>Printers' settings in the words of the contract.</summary>
internal static class PrinterWords
{
    public const string Native = "native";
    public const string Raster = "raster";

    public static readonly string[] Protocols = ["star-cloudprnt", "epson-sdp", "escpos-tcp"];
    public static readonly string[] Cuts = ["partial", "full", "none"];
    public static readonly string[] Codes = [Native, Raster];
    public static readonly string[] Levels = ["high", "low"];

    public static string Of(PrinterProtocol protocol) => Protocols[(int)protocol - 1];

    public static PrinterProtocol Protocol(string word) => (PrinterProtocol)(Array.IndexOf(Protocols, word) + 1);

    public static string Of(CutKind cut) => Cuts[(int)cut];

    public static CutKind Cut(string word) => (CutKind)Array.IndexOf(Cuts, word);
}
