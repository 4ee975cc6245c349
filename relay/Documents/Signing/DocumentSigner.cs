namespace Relay.Documents.Signing;

/// <summary>Appends statement and seal to a PDF in one revision.</summary>
internal sealed class DocumentSigner
{
    /// <param name="reference">The ticket's public reference.</param>
    /// <param name="shop">The shop's name, told again by the verifier.</param>
    public SignedDocument Sign(byte[] pdf, Guid reference, string shop, DateTimeOffset time) => throw new NotImplementedException();
}
