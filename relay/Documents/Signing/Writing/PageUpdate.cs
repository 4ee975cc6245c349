using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Signing.Writing;

/// <summary>The first page with the widget of our signature field added; all else is copied as it is written.</summary>
internal static class PageUpdate
{
    public static void Write(Revision revision, OpenedPdf file, PdfDictionary page, int field)
    {
        revision.Text("<<"u8);
        var annotations = default(PdfSlice);
        foreach (var entry in page)
            if (PdfNames.Same(entry.Key, "Annots"u8))
                annotations = file.Resolve(entry.Value);
            else
                revision.Text(entry.Written).Text("\n"u8);
        revision.Text("/Annots["u8).Items(annotations).Reference(field).Text("]>>"u8);
    }

    /// <summary>The object number of the first page.</summary>
    public static int FindFirst(OpenedPdf file, PdfDictionary catalog)
    {
        var node = catalog.Find("Pages"u8);
        for (var level = 0; level < PdfLimits.Hops; level++)
        {
            if (!node.TryReference(out var number))
                throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
            var dictionary = new PdfDictionary(file.Load(number));
            var kids = file.Resolve(dictionary.Find("Kids"u8));
            if (kids.IsNull)
                return dictionary.Find("Type"u8).IsNamed("Page"u8) ? number : throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
            node = default;
            foreach (var kid in new PdfArray(kids))
            {
                node = kid;
                break;
            }
        }
        throw new DocumentRefusedException(RefusalReasons.TooLarge);
    }
}
