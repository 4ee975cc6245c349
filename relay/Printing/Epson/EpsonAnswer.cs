using System.Globalization;
using System.Text;
using System.Xml;
using Relay.Printing.Encoders;
using Relay.Printing.Jobs;

namespace Relay.Printing.Epson;

/// <summary>What an Epson printer is answered: nothing, or one job in exactly the envelope that it knows; anything else it discards without a word.</summary>
internal static class EpsonAnswer
{
    public const string Type = "text/xml; charset=utf-8";

    private const string Prefix = "dl_", PlainPrefix = "dl";

    /// <summary>What a printer may take for one job before it reports a failure.</summary>
    private const int TimeoutMilliseconds = 60_000;

    public static byte[] Envelope(FetchedJob job, Printer printer)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false, CloseOutput = false };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("PrintRequestInfo");
            xml.WriteAttributeString("Version", "2.00");
            xml.WriteStartElement("ePOSPrint");
            xml.WriteStartElement("Parameter");
            xml.WriteElementString("devid", "local_printer");
            xml.WriteElementString("timeout", TimeoutMilliseconds.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("printjobid", JobId(job.Delivery.Id));
            xml.WriteEndElement();
            xml.WriteStartElement("PrintData");
            EposEncoder.Write(xml, PrintPages.Order(job, printer));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    /// <summary>Letters and digits, at most 30: all firmware takes that.</summary>
    public static string JobId(string deliveryId) => deliveryId.Replace(Prefix, PlainPrefix, StringComparison.Ordinal);

    public static string DeliveryId(string jobId) => jobId.StartsWith(PlainPrefix, StringComparison.Ordinal) ? Prefix + jobId[PlainPrefix.Length..] : jobId;
}
