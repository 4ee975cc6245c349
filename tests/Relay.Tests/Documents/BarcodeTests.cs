using CsCheck;
using Relay.Documents;
using Relay.Documents.Codes;

namespace Relay.Tests.Documents;

public class BarcodeTests
{
    [Theory]
    [InlineData("2041207118844")]
    [InlineData("0000000000000")]
    [InlineData("9780201379624")]
    [InlineData("4006381333931")]
    public void A_scanner_reads_the_EAN_13_off_the_receipt(string value) =>
        Assert.Equal([$"EAN-13:{value}"], Scan(BarcodeSymbology.Ean13, value));

    [Theory]
    [InlineData("1082000000825")]
    [InlineData("7")]
    [InlineData("42")]
    [InlineData("CPP-1082000000825")]
    [InlineData("abc~XYZ {0}")]
    [InlineData("A1B22C333D4444E55555F666666")]
    public void A_scanner_reads_the_CODE128_off_the_receipt(string value) =>
        Assert.Equal([$"CODE-128:{value}"], Scan(BarcodeSymbology.Code128, value));

    [Fact]
    public void A_code_longer_than_the_page_is_wide_runs_down_the_page_and_is_read() =>
        Assert.Equal(["CODE-128:ABC-abc-1234567890-xyz-0987654321-and-more"], Scan(BarcodeSymbology.Code128, "ABC-abc-1234567890-xyz-0987654321-and-more"));

    [Theory]
    [InlineData("2041207118845")]
    [InlineData("204120711884")]
    [InlineData("204120711884x")]
    public void A_wrong_EAN_13_is_told_apart(string value)
    {
        Assert.False(Ean13.IsValid(value));
        Assert.Null(Ean13.Encode(value));
    }

    [Fact]
    public void One_wrong_digit_is_always_seen() =>
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.Int[0, 12], Gen.Int[1, 9]).Sample((number, place, shift) =>
        {
            var digits = WithCheckDigit(number);
            var changed = digits.ToCharArray();
            changed[place] = (char)('0' + ((changed[place] - '0' + shift) % 10));
            return Ean13.IsValid(digits) && !Ean13.IsValid(new string(changed));
        });

    [Fact]
    public void Digits_take_half_the_room_in_CODE128() =>
        Assert.True(Code128.Encode("108200000082")!.Length < Code128.Encode("ABCDEFGHIJKL")!.Length * 0.65);

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("漢")]
    public void What_CODE128_cannot_hold_is_shown_as_text_only(string value)
    {
        Assert.Null(Code128.Encode(value));
        Assert.Empty(Scan(BarcodeSymbology.Code128, value));
    }

    private static string[] Scan(BarcodeSymbology symbology, string value)
    {
        var content = SampleTicket.Content("minimal") with { Barcode = new Barcode(symbology, value, "Label") };
        return PdfTools.Codes(PdfTools.Picture(new ReceiptRenderer().Render(new ReceiptDocument(content, "{}"u8.ToArray()))));
    }

    private static string WithCheckDigit(long number)
    {
        var digits = number.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(check => digits + check).Single(Ean13.IsValid);
    }
}
