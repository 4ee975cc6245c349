using Relay.Documents;
using Relay.Documents.Layout;
using Relay.Documents.Pdf;
using Relay.Documents.Pictures;

namespace Relay.Tests.Documents;

public class LogoTests
{
    private static readonly ReceiptRenderer Renderer = new();

    [Fact]
    public void A_logo_is_shown_above_the_name_and_keeps_what_is_transparent()
    {
        var pdf = Renderer.Render(SampleTicket.Document("minimal", TestPng.Of(80, 40, (x, _) => (200, 20, 20, x < 40 ? 255 : 0))));
        Assert.Equal("", PdfTools.Faults(pdf));
        Assert.Contains("/SMask", PdfTools.Plain(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void An_opaque_logo_needs_no_mask() =>
        Assert.DoesNotContain("/SMask", PdfTools.Plain(Renderer.Render(SampleTicket.Document("minimal", TestPng.Of(8, 8, (_, _) => (0, 0, 0, 255))))), StringComparison.Ordinal);

    [Fact]
    public void A_logo_that_cannot_be_read_is_left_out()
    {
        var broken = TestPng.Of(16, 16, (_, _) => (1, 2, 3, 255));
        broken.AsSpan(40).Fill(0x55);
        var bomb = TestPng.Of(1, 1, (_, _) => (0, 0, 0, 255));
        bomb.AsSpan(16, 8).Fill(0x7F);
        foreach (var bytes in new[] { broken, bomb, [], "<svg/>"u8.ToArray() })
            Assert.Equal(Renderer.Render(SampleTicket.Document("minimal")), Renderer.Render(SampleTicket.Document("minimal", bytes)));
    }

    [Fact]
    public void A_large_many_coloured_logo_does_not_make_a_large_file()
    {
        var photo = TestPng.Of(900, 600, (x, y) => ((x * 7) ^ (y * 13), x * y % 251, (x + (y * y)) % 256, 255));
        Assert.InRange(Renderer.Render(SampleTicket.Document("minimal", photo)).Length, 5_000, 35_000);
    }

    [Fact]
    public void A_logo_is_decoded_once()
    {
        var png = TestPng.Of(20, 20, (x, y) => (x, y, 9, 255));
        Assert.Same(PictureCache.Read(png), PictureCache.Read(png));
        Assert.Same(PdfImage.Of(PictureCache.Read(png)!), PdfImage.Of(PictureCache.Read(png)!));
    }

    [Fact]
    public void A_shrunk_picture_keeps_its_mean_colour()
    {
        var small = new Picture(4, 2, [.. Enumerable.Range(0, 8).SelectMany(i => new byte[] { (byte)(i % 2 * 200), 10, 10, 255 })]).ShrunkTo(2, 1);
        Assert.Equal([100, 10, 10, 255, 100, 10, 10, 255], small.Rgba);
    }

    [Fact]
    public void The_logos_name_is_told_to_who_cannot_see_it()
    {
        var ticket = ReceiptLayout.Lay(SampleTicket.Document("shoes-receipt", TestPng.Of(20, 20, (_, _) => (0, 0, 0, 255))));
        Assert.Contains(ticket.Pages[0].Blocks, block => block is { Role: BlockRole.Figure, Alternative: "CHAUSSURES" });
    }
}
