using System.Buffers.Binary;
using CsCheck;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class LogoCheckTests
{
    /// <summary>One pixel.</summary>
    private static readonly byte[] Good = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public void A_good_png_is_accepted() => Assert.Null(LogoCheck.Fault(Good));

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(2001, 1)]
    [InlineData(1, 2001)]
    [InlineData(0, 1)]
    [InlineData(-1, -1)]
    public void A_picture_that_claims_a_size_beyond_the_limit_is_not_decoded(int width, int height)
    {
        var bomb = (byte[])Good.Clone();
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), height);

        Assert.Equal("At most 2000 pixels wide and high.", LogoCheck.Fault(bomb));
    }

    [Fact]
    public void Too_many_bytes_are_refused() =>
        Assert.Equal("At most 150000 bytes.", LogoCheck.Fault([.. Good, .. new byte[LogoCheck.MostBytes]]));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(33)]
    [InlineData(45)]
    public void A_picture_that_is_cut_off_is_refused(int length) => Assert.NotNull(LogoCheck.Fault(Good[..length]));

    [Fact]
    public void Whatever_the_bytes_the_check_ends_with_an_answer() =>
        Gen.Select(Gen.Int[8, Good.Length - 1], Gen.Byte, Gen.Byte.Array[0, 40]).Sample((at, value, tail) =>
        {
            byte[] damaged = [.. Good[..at], value, .. Good[(at + 1)..], .. tail];
            _ = LogoCheck.Fault(damaged);
        });
}
