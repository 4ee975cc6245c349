using CsCheck;
using Relay.Documents.Codes;

namespace Relay.Tests.Documents;

public sealed class QrCodeTests
{
    private const string Symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>QRCoder is the oracle: another implementation of the same standard, down to the choice of the mask.</summary>
    [Fact]
    public void A_text_in_capitals_has_module_for_module_the_code_that_a_general_encoder_makes() =>
        Gen.Char[Symbols].Array[1, 154].Select(symbols => "T" + new string(symbols[1..])).Sample(AssertSame, iter: 500);

    [Fact]
    public void Every_length_up_to_the_longest_of_its_own_comes_out_right()
    {
        for (var length = 1; length <= 154; length++)
        {
            Assert.NotNull(SmallQr.Encode(new string('A', length)));
            AssertSame(new string('A', length));
        }
    }

    [Theory]
    [InlineData("https://tickets.example/T/ABC")]
    [InlineData("0123456789")]
    [InlineData("")]
    public void Texts_of_other_kinds_are_left_to_the_general_encoder(string text)
    {
        Assert.Null(SmallQr.Encode(text));
        if (text.Length > 0)
            AssertSame(text);
    }

    [Fact]
    public void Texts_too_long_for_it_are_left_to_the_general_encoder()
    {
        Assert.Null(SmallQr.Encode(new string('A', 155)));
        foreach (var length in new[] { 155, 400, 1500 })
            AssertSame(new string('A', length));
    }

    private static void AssertSame(string text)
    {
        var (ours, theirs) = (QrMatrix.Encode(text), QrMatrix.Any(text));
        Assert.Equal(theirs.Size, ours.Size);
        for (var row = 0; row < ours.Size; row++)
            for (var column = 0; column < ours.Size; column++)
                Assert.True(theirs[row, column] == ours[row, column], $"{text}: row {row}, column {column}");
    }
}
