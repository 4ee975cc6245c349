namespace Relay.Documents.Signing;

/// <summary>Why a PDF is not extended. The words are stable: they may be shown to a POS.</summary>
internal static class RefusalReasons
{
    /// <summary>No <c>%PDF-</c> at its first byte, or no <c>startxref</c> and <c>%%EOF</c> at its end.</summary>
    public const string NotPdf = "not-a-pdf";

    /// <summary>Encrypted: an attachment in clear would contradict its trailer.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>Certified by DocMDP: any addition would break the author's certification.</summary>
    public const string Certified = "certified";

    /// <summary>A cross-reference section is malformed, or points to something else than it says.</summary>
    public const string BrokenXref = "xref-broken";

    /// <summary>An object is malformed.</summary>
    public const string BrokenObject = "object-broken";

    /// <summary>A compressed stream is malformed.</summary>
    public const string BrokenStream = "stream-broken";

    /// <summary>A stream that must be read has a filter that PDF does not use there.</summary>
    public const string UnknownFilter = "filter-unsupported";

    /// <summary>More objects, sections or inflated bytes than an honest file has.</summary>
    public const string TooLarge = "limit-exceeded";

    /// <summary>Arrays and dictionaries within each other, more levels than an honest file has.</summary>
    public const string TooDeep = "depth-exceeded";

    /// <summary>Catalog, pages, form or attachments are not of the kind that PDF asks for.</summary>
    public const string BrokenStructure = "structure-broken";
}
