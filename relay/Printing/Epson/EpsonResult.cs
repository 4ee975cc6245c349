using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Relay.Printing.Jobs;

namespace Relay.Printing.Epson;

/// <summary>What an Epson printer reports of a job, in any of the three versions of its XML.</summary>
/// <param name="JobId">Null in version 1.00, and in error reports of 3.00.</param>
/// <param name="Problem">A word of <see cref="PrintReasons"/>; null on success.</param>
internal sealed record EpsonResult(string? JobId, bool Success, string? Problem, PrinterStatus Status)
{
    private const uint DrawerHigh = 0x4, Offline = 0x8, CoverOpen = 0x20, Mechanical = 0x400, CutterError = 0x800, Unrecoverable = 0x2000, NearEnd = 0x20000, PaperEnd = 0x80000;

    /// <summary>Null where it is no result.</summary>
    public static EpsonResult? Read(string xml)
    {
        if (Parse(xml) is not { } root)
            return null;
        // The answer stands in the namespace of ePOS-Print and its parents in none: local names are what all versions share.
        var response = Find(root, "response") ?? Find(root, "Response");
        if (response is null)
            return null;
        var success = Attribute(response, "success") is "true" or "1";
        var status = StatusOf(Attribute(response, "status"));
        var problem = success ? null : Problems(Attribute(response, "code")) ?? status.Problem ?? PrintReasons.PrinterError;
        return new EpsonResult(Find(root, "printjobid")?.Value is { Length: > 0 } id ? id.Trim() : null, success, problem, success ? status : status with { Problem = status.Problem ?? problem });
    }

    /// <summary>What a status notification tells (<c>statusmonitor</c>); null where it is none.</summary>
    public static PrinterStatus? ReadStatus(string xml) =>
        Parse(xml) is { } root && Find(root, "printerstatus") is { } status ? StatusOf(Attribute(status, "asbstatus")) : null;

    private static XElement? Parse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 256 * 1024 });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            // What cannot be read says nothing.
            return null;
        }
    }

    private static XElement? Find(XElement root, string name) => root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();

    private static string? Problems(string? code) => code switch
    {
        "EPTR_REC_EMPTY" => PrintReasons.PaperOut,
        "EPTR_COVER_OPEN" => PrintReasons.CoverOpen,
        "EPTR_CUTTER" => PrintReasons.Cutter,
        "EPTR_MECHANICAL" or "EPTR_UNRECOVERABLE" or "EPTR_AUTOMATICAL" => PrintReasons.Mechanical,
        "SchemaError" => PrintReasons.Unreadable,
        "DeviceNotFound" or "EX_BADPORT" or "EX_TIMEOUT" => PrintReasons.Offline,
        _ => null,
    };

    /// <param name="text">A number, decimal or hexadecimal with <c>0x</c>.</param>
    private static PrinterStatus StatusOf(string? text)
    {
        var isHex = text?.StartsWith("0x", StringComparison.OrdinalIgnoreCase) == true;
        if (!uint.TryParse(isHex ? text.AsSpan(2) : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            return PrinterStatus.Unheard;
        var problem = (bits & PaperEnd) != 0 ? PrintReasons.PaperOut
            : (bits & CoverOpen) != 0 ? PrintReasons.CoverOpen
            : (bits & CutterError) != 0 ? PrintReasons.Cutter
            : (bits & (Mechanical | Unrecoverable)) != 0 ? PrintReasons.Mechanical
            : (bits & Offline) != 0 ? PrintReasons.Offline : null;
        return new PrinterStatus((bits & PaperEnd) != 0 ? "out" : (bits & NearEnd) != 0 ? "low" : "ok", (bits & CoverOpen) != 0, (bits & DrawerHigh) != 0, problem);
    }
}
