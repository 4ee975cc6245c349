using System.Security.Cryptography;
using Relay.Documents.Signing.Keys;
using Relay.Documents.Signing.Reading;
using Relay.Documents.Signing.Writing;

namespace Relay.Documents.Signing;

/// <summary>Appends statement and seal to a PDF in one revision. The bytes before it stay as they are.</summary>
internal sealed class DocumentSigner(SigningKeys keys)
{
    /// <summary>As <see cref="Sign"/>; a PDF that cannot be extended is kept as it is, with the statement beside it.</summary>
    public SignedDocument SignOrState(byte[] pdf, Guid reference, string shop, DateTimeOffset time)
    {
        try
        {
            return Sign(pdf, reference, shop, time);
        }
        catch (DocumentRefusedException)
        {
            return new SignedDocument(pdf, State(pdf.Length, SHA256.HashData(pdf), reference, time), pdf.Length);
        }
    }

    /// <param name="reference">The ticket's public reference.</param>
    /// <param name="shop">The shop's name, told again by the verifier.</param>
    /// <exception cref="DocumentRefusedException">The PDF is encrypted, certified or malformed.</exception>
    public SignedDocument Sign(byte[] pdf, Guid reference, string shop, DateTimeOffset time)
    {
        var file = new OpenedPdf(pdf);
        var seal = keys.SealAt(time);
        // The statement and the seal both begin with the hash of the base: it is computed once and carried on.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(pdf);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetCurrentHash(digest);
        var statement = State(pdf.Length, digest, reference, time);
        using var revision = new Revision(pdf.Length, file.Size);
        var hole = SealedRevision.Write(revision, file, statement, digest, new SealClaim(shop, time, seal.ReservedBytes));

        hash.AppendData(revision.Written[..hole.Start.Value]);
        hash.AppendData(revision.Written[hole.End.Value..]);
        hash.GetHashAndReset(digest);
        SealedRevision.Fill(revision.Written[hole], seal.Sign(digest));
        var signed = GC.AllocateUninitializedArray<byte>(revision.Offset);
        pdf.CopyTo(signed, 0);
        revision.Written.CopyTo(signed.AsSpan(pdf.Length));
        return new SignedDocument(signed, statement, pdf.Length);
    }

    private byte[] State(int length, ReadOnlySpan<byte> digest, Guid reference, DateTimeOffset time) =>
        new Statement(keys.Statement.Kid, reference, time, length, Convert.ToHexStringLower(digest)).ToSigned(keys.Statement.Sign);
}
