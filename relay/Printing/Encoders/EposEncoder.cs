using System.Globalization;
using System.Xml;
using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>Writes ePOS-Print XML, what Epson's printers take over HTTP. Only its own elements, no raw commands: printers made for the European Union since 2025 refuse those.</summary>
internal static class EposEncoder
{
    public const string Namespace = "http://www.epson-pos.com/schemas/2011/03/epos-print";

    /// <summary>Languages that the element for text names; all others print as English, which differs in Asian scripts only.</summary>
    private static readonly string[] Languages = ["en", "fr", "de", "es", "it"];

    /// <summary>Writes one <c>epos-print</c> element.</summary>
    public static void Write(XmlWriter xml, PrintOrder order)
    {
        xml.WriteStartElement("epos-print", Namespace);
        if (order.Kick is { } kick)
            Element(xml, "pulse", ("drawer", kick.Pin == 5 ? "drawer_2" : "drawer_1"), ("time", "pulse_" + Text(Math.Clamp((kick.Milliseconds + 99) / 100 * 100, 100, 500))));
        foreach (var page in order.Pages)
        {
            var language = page.Language.Split('-')[0];
            Element(xml, "text", ("lang", Languages.Contains(language) ? language : "en"));
            Element(xml, "text", ("font", "font_a"), ("smooth", "true"));
            foreach (var part in page.Parts)
                Write(xml, part, page.Shape, order.NativeCodes);
            if (order.Cut == CutKind.None)
                Element(xml, "feed", ("line", "5"));
            else
                Element(xml, "cut", ("type", "feed"));
        }
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, PaperPart part, PaperShape shape, bool nativeCodes)
    {
        switch (part)
        {
            case PaperLine line when line.Runs.All(run => shape.Alphabet.Bytes(run.Text) is not null):
                Line(xml, line.Runs);
                break;
            case PaperRule rule:
                Run(xml, RuleText.Of(rule, shape), PaperStyle.Plain, endsLine: true);
                break;
            case PaperQr qr when nativeCodes:
                Centred(xml, "symbol", qr.Text, ("type", "qrcode_model_2"), ("level", "level_m"), ("width", Text(Math.Max(3, PaperPainter.QrModuleOf(qr, shape)))));
                break;
            case PaperBars bars when nativeCodes && NativeBars.Of(bars, shape) is { } native:
                Centred(xml, "barcode", native.IsEan13 ? native.Data : "{B" + native.Data.Replace("{", "{{", StringComparison.Ordinal),
                    ("type", native.IsEan13 ? "ean13" : "code128"), ("hri", "none"), ("width", Text(native.Module)), ("height", Text(NativeBars.Height)));
                break;
            case PaperSample sample:
                Run(xml, sample.Text, PaperStyle.Plain, endsLine: true);
                break;
            default:
                Dots(xml, PaperPainter.Strip(part, shape));
                break;
        }
    }

    /// <summary>Runs of one look in one element, since printers take 5,000 of them; none holds blanks alone, since some parsers drop those.</summary>
    private static void Line(XmlWriter xml, IReadOnlyList<PaperRun> runs)
    {
        if (runs.Count == 0)
            Element(xml, "feed", ("line", "1"));
        var (text, blanks) = ("", 0);
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, next) = (runs[i], i + 1 < runs.Count ? runs[i + 1] : null);
            if (next is not null && run.Style == PaperStyle.Plain && string.IsNullOrWhiteSpace(run.Text))
            {
                blanks = run.Text.Length;
                continue;
            }
            text += new string(' ', blanks / run.Style.Wide) + run.Text;
            blanks = 0;
            // What is left over before a wide text stands behind the one before it.
            if (next is not null && i + 2 < runs.Count && run.Style.Wide == 1 && string.IsNullOrWhiteSpace(next.Text))
                text += new string(' ', next.Text.Length % runs[i + 2].Style.Wide);
            if (next is null || Following(runs, i).Style != run.Style)
            {
                Run(xml, text, run.Style, endsLine: next is null);
                text = "";
            }
        }
    }

    /// <summary>The run after this one that is not blank.</summary>
    private static PaperRun Following(IReadOnlyList<PaperRun> runs, int at) =>
        at + 2 < runs.Count && runs[at + 1].Style == PaperStyle.Plain && string.IsNullOrWhiteSpace(runs[at + 1].Text) ? runs[at + 2] : runs[at + 1];

    /// <summary>Every look is said in full: attributes go on to later elements.</summary>
    private static void Run(XmlWriter xml, string text, PaperStyle look, bool endsLine)
    {
        xml.WriteStartElement("text", Namespace);
        xml.WriteAttributeString("width", Text(look.Wide));
        xml.WriteAttributeString("height", Text(look.High));
        xml.WriteAttributeString("em", look.Bold ? "true" : "false");
        xml.WriteAttributeString("reverse", look.Inverse ? "true" : "false");
        xml.WriteString(text);
        if (endsLine)
            xml.WriteRaw("&#10;");
        xml.WriteEndElement();
    }

    private static void Centred(XmlWriter xml, string name, string content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Element(xml, "text", ("align", "center"));
        Element(xml, name, content, attributes);
        Element(xml, "text", ("align", "left"));
    }

    private static void Dots(XmlWriter xml, DotMatrix dots)
    {
        foreach (var (first, count) in DotStrips.Of(dots))
            Element(xml, "image", Convert.ToBase64String(dots.Rows(first, count)),
                ("width", Text(dots.BytesPerRow * 8)), ("height", Text(count)), ("color", "color_1"), ("mode", "mono"), ("align", "left"));
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Element(xml, name, null, attributes);

    private static void Element(XmlWriter xml, string name, string? content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        if (content is not null)
            xml.WriteString(content);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
