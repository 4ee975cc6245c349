using System.Text;
using System.Xml;
using System.Xml.Linq;
using Relay.Documents.Paper;
using Relay.Printing.Encoders;
using Relay.Tests.Documents;

namespace Relay.Tests.Printing;

/// <summary>ePOS-Print XML: a namespace too many or too few, and an Epson prints nothing and says nothing.</summary>
public sealed partial class EposTests
{
    private const string Link = "HTTPS://TICKETS.EXAMPLE.FR/T/7ZK3QW8F0M2N4P6R8T0V2X4Z6B";

    private static readonly PaperShape Shape = new(48, 576, PaperAlphabet.Cp1252);

    public static TheoryData<string> SampleNames { get; } = [.. Samples.Names];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Every_element_stands_in_the_one_namespace_and_none_is_a_raw_command(string name)
    {
        var xml = Write(new PrintOrder([PaperLayout.Lay(SampleTicket.Document(name), Shape, Link)], new DrawerKick()));

        Assert.DoesNotContain("xmlns=\"\"", xml, StringComparison.Ordinal);
        var elements = XElement.Parse(xml).DescendantsAndSelf().ToList();
        Assert.All(elements, element => Assert.Equal(EposEncoder.Namespace, element.Name.NamespaceName));
        Assert.Empty(elements.Select(element => element.Name.LocalName).Except(["epos-print", "text", "feed", "symbol", "barcode", "image", "cut", "pulse"]));
        Assert.InRange(elements.Count, 5, 5000);
    }

    [Fact]
    public void A_printer_reads_from_it_what_the_paper_says()
    {
        var ticket = PaperLayout.Lay(SampleTicket.Document("shoes-receipt"), Shape, Link);
        var print = XElement.Parse(Write(new PrintOrder([ticket], null)));

        var text = string.Concat(print.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        foreach (var line in PaperTests.Texts(ticket).Where(line => line.Length > 0))
            Assert.Contains(Blanks().Replace(line, " ") + "\n", Blanks().Replace(text, " "), StringComparison.Ordinal);
        Assert.Equal(Link, print.Elements().Single(element => element.Name.LocalName == "symbol").Value);
        Assert.Equal("{B1082000000825", print.Elements().Single(element => element.Name.LocalName == "barcode").Value);
        Assert.Contains("&#10;", Write(new PrintOrder([ticket], null)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Columns_stay_where_they_are_and_no_element_is_blank(string name)
    {
        var ticket = PaperLayout.Lay(SampleTicket.Document(name), Shape);
        var texts = XElement.Parse(Write(new PrintOrder([ticket], null)), LoadOptions.PreserveWhitespace).Elements().Where(element => element.Name.LocalName == "text" && element.Value.Length > 0).ToList();

        Assert.All(texts, element => Assert.NotEqual("", element.Value.Trim(' ')));
        var widths = string.Concat(texts.Select(element => string.Concat(element.Value.Select(character => character == '\n' ? "\n" : new string('x', element.Attribute("width")!.Value[0] - '0')))));
        // What ends at the right edge ends there here too.
        foreach (var (line, width) in ticket.Parts.Where(part => part is PaperRule || part is PaperLine { Runs.Count: > 0 } one && one.Runs.All(run => Shape.Alphabet.Holds(run.Text)))
            .Zip(widths.Split('\n').Select(text => text.Length)))
            if (line is PaperLine full && full.Runs.Sum(run => run.Columns) == 48)
                Assert.Equal(48, width);
    }

    [Fact]
    public void Pictures_hold_the_dots_of_the_page()
    {
        var ticket = PaperLayout.Lay(SampleTicket.Document("kiosk-multiscript"), Shape, Link);
        var print = XElement.Parse(Write(new PrintOrder([ticket], null) { NativeCodes = false }));

        var images = print.Elements().Where(element => element.Name.LocalName == "image").ToList();
        Assert.All(images, image => Assert.Equal(
            int.Parse(image.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture) / 8 * int.Parse(image.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture),
            Convert.FromBase64String(image.Value).Length));
        var qr = PaperPainter.Strip(ticket.Parts.OfType<PaperQr>().Single(), Shape);
        Assert.Contains(images, image => Convert.FromBase64String(image.Value).AsSpan().SequenceEqual(qr.Rows(0, Math.Min(255, qr.Height))));
    }

    [Theory]
    [InlineData(2, 100, "drawer_1", "pulse_100")]
    [InlineData(5, 120, "drawer_2", "pulse_200")]
    public void A_drawer_alone_is_one_pulse(int pin, int milliseconds, string drawer, string time) =>
        Assert.Equal(
            $"<epos-print xmlns=\"{EposEncoder.Namespace}\"><pulse drawer=\"{drawer}\" time=\"{time}\" /></epos-print>",
            Write(new PrintOrder([], new DrawerKick(pin, milliseconds))));

    [System.Text.RegularExpressions.GeneratedRegex(" +")]
    private static partial System.Text.RegularExpressions.Regex Blanks();

    private static string Write(PrintOrder order)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            EposEncoder.Write(xml, order);
        return text.ToString();
    }
}
