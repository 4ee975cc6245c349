using System.Net.Http.Headers;
using CsCheck;
using Relay.Viewing;

namespace Relay.Tests.Viewing;

public sealed class InlineDispositionTests
{
    [Theory]
    [InlineData("Ticket CHAUSSURES 2017-11-23 1082000000825.pdf", "Ticket CHAUSSURES 2017-11-23 1082000000825.pdf")]
    [InlineData("Ticket Électro Corrèze 2026-11-02 FA-55012.pdf", "Ticket Electro Correze 2026-11-02 FA-55012.pdf")]
    [InlineData("Ticket \"Chez \\ 100%41\" a/b.pdf", "Ticket _Chez _ 100_41_ a_b.pdf")]
    [InlineData("Απόδειξη 913.pdf", "________ 913.pdf")]
    [InlineData("Ticket 🎁; filename=x.exe.pdf", "Ticket _; filename=x.exe.pdf")]
    public void A_name_is_told_whole_to_those_who_read_it_and_plainly_to_the_others(string name, string plain)
    {
        var read = ContentDispositionHeaderValue.Parse(InlineDisposition.For(name));

        Assert.Equal("inline", read.DispositionType);
        Assert.Equal(name, read.FileNameStar);
        Assert.Equal(plain, read.FileName?.Trim('"'));
    }

    [Fact]
    public void Marks_that_turn_the_reading_direction_and_control_characters_are_left_out() =>
        Assert.Equal("inline; filename=\"Ticket fdp.exe\"; filename*=UTF-8''Ticket%20fdp.exe", InlineDisposition.For("Ticket\r\n \u202Efdp.exe\0"));

    [Fact]
    public void No_name_breaks_out_of_its_header() =>
        Gen.String.Sample(name =>
        {
            var header = InlineDisposition.For(name);
            Assert.All(header, symbol => Assert.InRange(symbol, ' ', '~'));
            Assert.Equal(2, header.Count(symbol => symbol == '"'));
        });
}
