namespace Relay.Tickets;

/// <summary>Whether a ticket's document is the till's own.</summary>
internal enum OwnDocument
{
    /// <summary>The relay laid it out from the ticket's data.</summary>
    None,

    /// <summary>The till sent its document and the data.</summary>
    WithData,

    /// <summary>The till sent its document and a few facts: what was bought stands in the document only.</summary>
    Alone,
}

/// <summary>The words for it in a sealed header.</summary>
internal static class OwnDocuments
{
    private const string WithData = "with-data";
    private const string Alone = "alone";

    public static string? Word(OwnDocument own) => own switch
    {
        OwnDocument.WithData => WithData,
        OwnDocument.Alone => Alone,
        _ => null,
    };

    public static OwnDocument Of(string? word) => word switch
    {
        WithData => OwnDocument.WithData,
        Alone => OwnDocument.Alone,
        _ => OwnDocument.None,
    };
}
