using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Relay.Documents;
using Relay.Documents.Signing;

namespace Relay.Tests.Documents.Signing;

public sealed class DocumentVerifierTests : IDisposable
{
    private readonly SigningDesk _desk = new();
    private readonly SignedDocument _signed;

    public DocumentVerifierTests() => _signed = _desk.Sign(SmallPdf.WithTicket, "A & B (x\\)");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_trailer_that_holds_what_looks_like_a_signature_does_not_hide_ours()
    {
        using var desk = new SigningDesk();
        var pdf = new SmallPdf { Trailer = "/X<</ByteRange[0 1 2 3]/Contents<00>>>/ID[(/ByteRange[0 1 2 3])(b)]" }.ToBytes();

        Assert.Equal(Verdict.Genuine, desk.Verifier.Verify(desk.Sign(pdf).Pdf).Verdict);
    }

    [Fact]
    public void A_flipped_byte_anywhere_is_altered()
    {
        foreach (var mask in new byte[] { 0x01, 0x20, 0x80 })
            for (var at = 0; at < _signed.Pdf.Length; at++)
            {
                var changed = (byte[])_signed.Pdf.Clone();
                changed[at] ^= mask;
                var found = _desk.Verifier.Verify(changed);
                Assert.True(found.Verdict == Verdict.Altered, $"byte {at} with {mask:x}: {found}");
                Assert.NotNull(found.Reason);
                Assert.Null(found.Shop);
                Assert.True(found.GenuineLength == 0 || at >= _signed.BaseLength, $"byte {at} with {mask:x}: {found}");
            }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_never_genuine()
    {
        for (var length = 0; length < _signed.Pdf.Length; length++)
        {
            var found = _desk.Verifier.Verify(_signed.Pdf.AsMemory(0, length));
            Assert.NotEqual(Verdict.Genuine, found.Verdict);
            Assert.True(found.GenuineLength <= length);
        }
    }

    [Fact]
    public void The_base_alone_is_unknown() =>
        Assert.Equal(new Verification(Verdict.Unknown, null, null, null, null, "not-signed", 0), _desk.Verifier.Verify(SmallPdf.WithTicket));

    [Fact]
    public void Behind_an_appended_revision_only_the_base_is_genuine()
    {
        byte[] longer = [.. _signed.Pdf, .. "\n1 0 obj\n<</Type/Catalog/Pages 99 0 R>>\nendobj\nstartxref\n0\n%%EOF\n"u8];

        Assert.Equal(
            new Verification(Verdict.Altered, SigningDesk.Time, null, SigningDesk.Ticket.ToString("D"), "relay-2026-1", "added-to", _signed.BaseLength),
            _desk.Verifier.Verify(longer));
    }

    [Fact]
    public void Even_one_more_line_break_is_an_addition() =>
        Assert.Equal("added-to", _desk.Verifier.Verify((byte[])[.. _signed.Pdf, (byte)'\n']).Reason);

    [Fact]
    public void A_byte_put_in_or_taken_out_is_altered()
    {
        for (var at = 0; at < _signed.BaseLength; at += 7)
        {
            Assert.Equal(Verdict.Altered, _desk.Verifier.Verify((byte[])[.. _signed.Pdf[..at], (byte)' ', .. _signed.Pdf[at..]]).Verdict);
            Assert.Equal(Verdict.Altered, _desk.Verifier.Verify((byte[])[.. _signed.Pdf[..at], .. _signed.Pdf[(at + 1)..]]).Verdict);
        }
    }

    [Fact]
    public void A_cut_in_the_seal_leaves_the_base_genuine()
    {
        var found = _desk.Verifier.Verify(_signed.Pdf.AsMemory(0, _signed.Pdf.Length - 1000));

        Assert.Equal((Verdict.Altered, "seal-broken", _signed.BaseLength), (found.Verdict, found.Reason, found.GenuineLength));
    }

    [Fact]
    public void Text_behind_the_signature_in_its_hole_is_seen()
    {
        var changed = (byte[])_signed.Pdf.Clone();
        var end = changed.AsSpan().LastIndexOf("00>>>"u8);
        changed[end] = (byte)'1';

        Assert.Equal(Verdict.Altered, _desk.Verifier.Verify(changed).Verdict);
    }

    [Fact]
    public void The_seal_of_one_document_does_not_fit_the_statement_of_another()
    {
        var other = _desk.Sign(SmallPdf.WithTicket, "A & B (x\\)", SigningDesk.Time.AddSeconds(1));
        Assert.Equal(other.Pdf.Length, _signed.Pdf.Length);
        var seam = _signed.Pdf.AsSpan().IndexOf("endstream\nendobj\n9 0 obj"u8);

        Assert.NotEqual(Verdict.Genuine, _desk.Verifier.Verify((byte[])[.. _signed.Pdf[..seam], .. other.Pdf[seam..]]).Verdict);
    }

    [Fact]
    public void A_document_of_another_relay_is_unknown()
    {
        using var other = new SigningDesk();

        Assert.Equal(new Verification(Verdict.Unknown, null, null, null, null, "other-relay", 0), other.Verifier.Verify(_signed.Pdf));
    }

    [Fact]
    public void A_statement_quoted_in_the_text_of_another_document_proves_nothing()
    {
        var quoting = new SmallPdf { [6] = $"<</Length {_signed.Statement.Length}>>\nstream\n{Encoding.ASCII.GetString(_signed.Statement)}\nendstream" }.ToBytes();

        Assert.Equal(new Verification(Verdict.Altered, null, null, null, null, "content-changed", 0), _desk.Verifier.Verify(quoting));
        Assert.Equal(Verdict.Genuine, _desk.Verifier.Verify(_desk.Sign(quoting).Pdf).Verdict);
    }

    [Fact]
    public void A_base_that_looks_like_a_seal_does_not_confuse()
    {
        var hostile = new SmallPdf
        {
            Catalog = "<</Type/Catalog/Pages 2 0 R/X(/ByteRange[0 1 2 3] <</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name)/Y(ticket-relay-statement/1\nkid relay-2026-1\n)>>",
        }.ToBytes();
        var found = _desk.Verifier.Verify(_desk.Sign(hostile, "/ByteRange[0 <</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name(x)/M(").Pdf);

        Assert.Equal(Verdict.Genuine, found.Verdict);
        Assert.Equal("/ByteRange[0 <</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name(x)/M(", found.Shop);
    }

    [Fact]
    public void Any_shop_name_comes_back_as_it_was() =>
        Gen.String.Where(name => name == Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(name))).Sample(
            name => _desk.Verifier.Verify(_desk.Sign(SmallPdf.Plain, name).Pdf) is { Verdict: Verdict.Genuine, Shop: var shop } && shop == name,
            iter: 300);

    [Fact]
    public void Any_bytes_get_an_answer_and_are_never_genuine() =>
        Gen.Byte.Array[0, 4000].Sample(bytes => _desk.Verifier.Verify(bytes).Verdict == Verdict.Unknown, iter: 500);

    [Fact]
    public void Any_shuffle_of_parts_of_a_genuine_file_gets_an_answer_and_is_never_genuine()
    {
        var length = _signed.Pdf.Length;
        Gen.Select(Gen.Int[0, length], Gen.Int[0, length]).List[1, 8].Sample(
            parts =>
            {
                byte[] shuffled = [.. parts.SelectMany(part => _signed.Pdf[Math.Min(part.Item1, part.Item2)..Math.Max(part.Item1, part.Item2)])];
                return shuffled.AsSpan().SequenceEqual(_signed.Pdf) || _desk.Verifier.Verify(shuffled).Verdict != Verdict.Genuine;
            },
            iter: 1000);
    }

    [Fact]
    public void Ten_thousand_copies_of_a_statement_and_of_a_seal_are_read_in_bounded_time()
    {
        var seal = _signed.Pdf.AsSpan(_signed.Pdf.AsSpan().LastIndexOf("11 0 obj"u8));
        var flood = new MemoryStream();
        flood.Write(_signed.Pdf);
        for (var i = 0; i < 10_000; i++)
            flood.Write(_signed.Statement);
        for (var i = 0; i < 500; i++)
            flood.Write(seal);

        Assert.Equal(Verdict.Altered, _desk.Verifier.Verify(flood.ToArray()).Verdict);
    }

    [Fact]
    public void The_seal_carries_the_published_certificate()
    {
        var certificate = Convert.FromBase64String(string.Concat(_desk.Keys.Published.Seals[0].Certificate.Split('\n').Where(line => !line.StartsWith('-'))));
        var hex = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(certificate));

        Assert.True(_signed.Pdf.AsSpan().IndexOf(hex) > 0);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(certificate)), _desk.Keys.Published.Seals[0].Sha256);
    }
}
