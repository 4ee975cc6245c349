using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Relay.Documents.Signing.Keys;
using Relay.Documents.Signing.Reading;
using Relay.Documents.Signing.Sealing;
using Relay.Documents.Signing.Writing;

namespace Relay.Documents.Signing.Verifying;

/// <summary>Checks the last signature of a file, if it has the form that we write.</summary>
internal sealed class SealCheck(SigningKeys keys)
{
    public SealFinding Check(ReadOnlySpan<byte> pdf)
    {
        if (!SealPlace.TryFind(pdf, out var place) || !SealPlace.TryReadCms(pdf[place.Hole], out var der) || Decode(der) is not { } signer)
            return new(Finding.Missing, VerificationReasons.SealBroken);
        if (keys.FindCertificate(signer.Certificate, out var isRevoked) is not { } certificate)
            return new(Finding.Foreign, VerificationReasons.OtherRelay);
        if (isRevoked)
            return new(Finding.Distrusted, VerificationReasons.KeyRevoked);
        if (place.End != pdf.Length)
            return new(Finding.Broken, place.End < pdf.Length ? VerificationReasons.AddedTo : VerificationReasons.CutShort);
        if (!IsValid(pdf, place.Hole, der, signer.Signature, certificate))
            return new(Finding.Broken, VerificationReasons.ContentChanged);
        return certificate.IsValidAt(place.Time)
            ? new(Finding.Valid, null, place.Time, PdfText.Read(Name(pdf, place.Name)), place.Number)
            : new(Finding.Distrusted, VerificationReasons.KeyNotInUse);
    }

    private static (byte[] Certificate, byte[] Signature)? Decode(byte[] der)
    {
        try
        {
            var cms = new SignedCms();
            cms.Decode(der);
            return cms is { Certificates: [var certificate], SignerInfos: { Count: 1 } signers } ? (certificate.RawData, signers[0].GetSignature()) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the CMS is what we would write about this file, bit by bit, and its signature holds.</summary>
    private static bool IsValid(ReadOnlySpan<byte> pdf, Range hole, byte[] der, byte[] signature, SealCertificate certificate)
    {
        byte[] content = [.. pdf[..hole.Start.Value], .. pdf[hole.End.Value..]];
        var attributes = SealCms.SignedAttributes(certificate, SHA256.HashData(content));
        if (!SealCms.Encode(certificate, attributes, signature).AsSpan().SequenceEqual(der))
            return false;
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(der);
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static PdfSlice Name(ReadOnlySpan<byte> pdf, Range name)
    {
        var bytes = pdf[name].ToArray();
        return new PdfSlice(bytes, 0, bytes.Length);
    }
}
