using System.Formats.Asn1;

namespace Relay.Documents.Signing.Sealing;

/// <summary>The CMS of a PAdES baseline B signature (ETSI EN 319 142-1; RFC 5652, RFC 5035). Everything in it but the signature's value
/// follows from certificate and digest, so the verifier builds it again and compares: no byte of it can be changed unseen.</summary>
internal static class SealCms
{
    private const byte SetTag = 0x31;
    private const byte ImplicitTag = 0xA0;

    private static readonly Asn1Tag Context0 = new(TagClass.ContextSpecific, 0);

    /// <summary>The signed attributes as a SET, which is what is signed: content type, digest, and which certificate. No signing time: PAdES forbids it.</summary>
    public static byte[] SignedAttributes(SealCertificate certificate, ReadOnlySpan<byte> digest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            using (Attribute(writer, SealOids.ContentType, out var values))
            using (values)
                writer.WriteObjectIdentifier(SealOids.Data);
            using (Attribute(writer, SealOids.MessageDigest, out var values))
            using (values)
                writer.WriteOctetString(digest);
            // SHA-256 is the default of ESSCertIDv2, so DER leaves its algorithm out.
            using (Attribute(writer, SealOids.SigningCertificateV2, out var values))
            using (values)
            using (writer.PushSequence())
            using (writer.PushSequence())
            using (writer.PushSequence())
                writer.WriteOctetString(certificate.Hash);
        }
        return writer.Encode();
    }

    /// <param name="attributes">From <see cref="SignedAttributes"/>.</param>
    /// <param name="signature">Over SHA-256 of the attributes: ECDSA as a DER sequence, or RSA with PKCS #1 v1.5.</param>
    public static byte[] Encode(SealCertificate certificate, byte[] attributes, ReadOnlySpan<byte> signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER, certificate.Der.Length + 512);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SealOids.SignedData);
            using (writer.PushSequence(Context0))
            using (writer.PushSequence())
                WriteSignedData(writer, certificate, attributes, signature);
        }
        return writer.Encode();
    }

    private static void WriteSignedData(AsnWriter writer, SealCertificate certificate, byte[] attributes, ReadOnlySpan<byte> signature)
    {
        writer.WriteInteger(1);
        using (writer.PushSetOf())
            WriteAlgorithm(writer, SealOids.Sha256, hasNull: false);
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(SealOids.Data);
        using (writer.PushSequence(Context0))
            writer.WriteEncodedValue(certificate.Der);
        using (writer.PushSetOf())
        using (writer.PushSequence())
            WriteSigner(writer, certificate, attributes, signature);
    }

    private static void WriteSigner(AsnWriter writer, SealCertificate certificate, byte[] attributes, ReadOnlySpan<byte> signature)
    {
        writer.WriteInteger(1);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(certificate.Issuer);
            writer.WriteInteger(certificate.Serial);
        }
        WriteAlgorithm(writer, SealOids.Sha256, hasNull: false);
        // The same bytes stand here as [0] that were signed as a SET (RFC 5652, 5.4).
        attributes[0] = ImplicitTag;
        writer.WriteEncodedValue(attributes);
        attributes[0] = SetTag;
        WriteAlgorithm(writer, certificate.IsRsa ? SealOids.RsaWithSha256 : SealOids.EcdsaWithSha256, hasNull: certificate.IsRsa);
        writer.WriteOctetString(signature);
    }

    private static void WriteAlgorithm(AsnWriter writer, string oid, bool hasNull)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            if (hasNull)
                writer.WriteNull();
        }
    }

    private static AsnWriter.Scope Attribute(AsnWriter writer, string oid, out AsnWriter.Scope values)
    {
        var attribute = writer.PushSequence();
        writer.WriteObjectIdentifier(oid);
        values = writer.PushSetOf();
        return attribute;
    }
}
