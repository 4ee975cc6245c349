using System.Text.RegularExpressions;
using Relay.Documents;
using UglyToad.PdfPig;

namespace Relay.Tests.Documents;

public partial class SampleReceiptTests
{
    private static readonly ReceiptRenderer Renderer = new();

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_text_of_a_sample_is_on_its_receipt(string name)
    {
        var content = SampleTicket.Content(name);
        var text = Squeezed(PdfTools.Text(Renderer.Render(SampleTicket.Document(name))));
        foreach (var expected in TextsOf.All(content))
            Assert.Contains(Squeezed(expected), text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_second_reader_finds_the_number_and_every_description(string name)
    {
        var content = SampleTicket.Content(name);
        using var document = PdfDocument.Open(Renderer.Render(SampleTicket.Document(name)));
        var text = Squeezed(string.Concat(document.GetPages().Select(page => page.Text)));
        foreach (var expected in content.Lines.Select(line => line.Description).Append(content.Number))
            Assert.Contains(Squeezed(expected), text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_strict_reader_has_nothing_against_the_file(string name) =>
        Assert.Equal("", PdfTools.Faults(Renderer.Render(SampleTicket.Document(name))));

    [Theory, MemberData(nameof(Names))]
    public void Equal_tickets_give_equal_bytes(string name)
    {
        var first = Renderer.Render(SampleTicket.Document(name));
        var again = new ReceiptRenderer();
        Assert.All(Enumerable.Range(0, 16).AsParallel().Select(_ => again.Render(SampleTicket.Document(name))), file => Assert.Equal(first, file));
    }

    /// <summary>Without blanks: where a line wraps is not what these tests are about.</summary>
    private static string Squeezed(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"[\s\u200B\f]+")]
    private static partial Regex Blanks();
}
