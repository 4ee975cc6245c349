namespace Relay.Documents;

/// <summary>A PDF with its statement and seal in one appended revision.</summary>
/// <param name="Pdf">The whole signed file.</param>
/// <param name="Statement">The signed text about the first <paramref name="BaseLength"/> bytes, also embedded as <c>relay.sig</c>.</param>
/// <param name="BaseLength">Bytes of the file before our revision.</param>
internal sealed record SignedDocument(byte[] Pdf, byte[] Statement, int BaseLength)
{
    /// <summary>False where the file could not be extended: then it is as it came, and its statement stands beside it.</summary>
    public bool IsSealed => Pdf.Length > BaseLength;
}
