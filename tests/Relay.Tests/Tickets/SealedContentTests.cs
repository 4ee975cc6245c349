using CsCheck;
using Relay.Documents;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Tickets;

public sealed class SealedContentTests
{
    private static readonly Gen<SealedHeader> Headers = Gen.Select(Gen.String, Gen.String, Gen.Decimal, Gen.Bool, (name, number, total, bare) =>
        new SealedHeader(
            0, "7ZK3M9XQ2C4VBN8R5TDWHJ6FGY", name, number, bare ? null : total, bare ? null : "EUR", "fr", DateTimeOffset.UnixEpoch,
            bare ? null : new StoreBlock(name, [number], null, number, null, [new LabelledValue(name, number)]), []));

    private static readonly Gen<TicketFiles> Files =
        Gen.Byte.Array[0, 6000].Select(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300], (pdf, data, statement, answer) => new TicketFiles(pdf, data, statement, answer));

    [Fact]
    public void What_is_packed_and_padded_unpacks() =>
        Gen.Select(Headers, Files, Gen.Int[0, 5000]).Sample((header, files, padding) =>
        {
            var unpacked = SealedContent.Unpack([.. Pack(header, files), .. new byte[padding]]);
            return unpacked.Files.All.Zip(files.All).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second))
                && unpacked.Header.Number == header.Number && unpacked.Header.Total == header.Total && unpacked.Header.Store?.Email == header.Store?.Email;
        }, iter: 200);

    [Fact]
    public void A_file_that_is_not_the_one_described_is_refused() =>
        Gen.Select(Headers, Files.Where(files => files.Pdf.Length > 0), Gen.Int[0, int.MaxValue]).Sample((header, files, place) =>
        {
            var content = Pack(header, files);
            var start = content.AsSpan().IndexOf((byte)'\n') + 1;
            content[start + (place % files.All.Sum(file => file.Length))] ^= 1;
            return Assert.Throws<InvalidDataException>(() => SealedContent.Unpack(content)) is not null;
        }, iter: 200);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{}\n")]
    [InlineData("{\"v\":2}\n")]
    [InlineData("nonsense\n")]
    public void What_is_no_content_is_refused(string content) =>
        Assert.Throws<InvalidDataException>(() => SealedContent.Unpack(System.Text.Encoding.UTF8.GetBytes(content)));

    private static byte[] Pack(SealedHeader header, TicketFiles files)
    {
        using var packed = SealedContent.Pack(header, files, SealedContent.Describe(TicketFiles.PdfName, files.Pdf));
        return packed.Bytes.ToArray();
    }
}
