using System.Text;
using CsCheck;
using NSec.Cryptography;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Keys;

namespace Relay.Tests.Documents.Signing;

public sealed class StatementTests
{
    /// <summary>The secret key of RFC 8032, 7.1, test 1.</summary>
    private static readonly byte[] Seed = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static readonly Statement Sample = new(
        "relay-2026-1", SigningDesk.Ticket, SigningDesk.Time, 21885, "888131d7a2c0ffee00112233445566778899aabbccddeeff0123456789abcdef");

    private static StatementKey Key { get; } = new(new StatementKeyRecord(
        "relay-2026-1", Seed, Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"), default, null, null));

    [Fact]
    public void The_text_is_frozen_and_openssl_signs_it_the_same()
    {
        var expected = """
            ticket-relay-statement/1
            kid relay-2026-1
            ticket 0199f3c2-8d1e-7a4b-9c55-2f6f0a1b2c3d
            time 2026-11-22T17:17:56Z
            pdf-length 21885
            pdf-sha256 888131d7a2c0ffee00112233445566778899aabbccddeeff0123456789abcdef
            ed25519 pwnPKabwTuI/YuzGFd5Hml1SyrM/ebkrYC3cfMamOlSYjSsF94efUt1zp5L8N1hXIyo0hZ0DmqYOVBVaHfm8Dw==

            """.ReplaceLineEndings("\n");

        Assert.Equal(expected, Encoding.ASCII.GetString(Sample.ToSigned(Key.Sign)));
        Assert.Equal("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", Key.Publish().PublicKey);
    }

    [Fact]
    public void What_is_written_is_read_and_verifies()
    {
        var bytes = Sample.ToSigned(Key.Sign);

        Assert.True(Statement.TryParse(bytes, out var read, out var signature, out var signedLength));
        Assert.Equal(Sample, read);
        Assert.True(SignatureAlgorithm.Ed25519.Verify(
            PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromBase64String(Key.Publish().PublicKey), KeyBlobFormat.RawPublicKey),
            bytes.AsSpan(0, signedLength),
            signature));
        Assert.Equal("ed25519 ", Encoding.ASCII.GetString(bytes, signedLength, 8));
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("statement/1", "statement/2")]
    [InlineData("kid relay", "kid  relay")]
    [InlineData("kid relay-2026-1\n", "")]
    [InlineData("kid relay-2026-1\n", "kid relay-2026-1\nkid relay-2026-1\n")]
    [InlineData("0199f3c2", "0199F3C2")]
    [InlineData("0199f3c2-", "0199f3c2")]
    [InlineData("T17:17:56Z", "t17:17:56Z")]
    [InlineData("T17:17:56Z", "T17:17:56+00:00")]
    [InlineData("T17:17:56Z", "T25:17:56Z")]
    [InlineData("2026-11-22", "2026-11-31")]
    [InlineData("length 21885", "length 021885")]
    [InlineData("length 21885", "length -21885")]
    [InlineData("length 21885", "length 9999999999")]
    [InlineData("888131d7", "888131D7")]
    [InlineData("888131d7", "888131d")]
    [InlineData("ed25519 ", "ed25519  ")]
    [InlineData("==\n", "\n")]
    [InlineData("==\n", "==")]
    [InlineData("==\n", "==\n\n")]
    public void Any_other_spelling_is_refused(string text, string instead)
    {
        var written = Encoding.ASCII.GetString(Sample.ToSigned(Key.Sign));
        var changed = written.Replace(text, instead, StringComparison.Ordinal);

        Assert.NotEqual(written, changed);
        Assert.False(Statement.TryParse(Encoding.ASCII.GetBytes(changed), out _, out _, out _));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 600].Sample(bytes => !Statement.TryParse(bytes, out _, out _, out _), iter: 500);
}
