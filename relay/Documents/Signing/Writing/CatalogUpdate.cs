using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Signing.Writing;

/// <summary>The catalog with our attachment and our signature field added; all else is copied as it is written.</summary>
internal static class CatalogUpdate
{
    /// <summary>Signatures exist, and the file may only be appended to (ISO 32000-1, table 219).</summary>
    private const int SignaturesExistAppendOnly = 3;

    public static void Write(Revision revision, OpenedPdf file, PdfDictionary catalog, string attachment, int fileSpecification, int field)
    {
        revision.Text("<<"u8);
        foreach (var entry in catalog)
            if (!PdfNames.Same(entry.Key, "AcroForm"u8) && !PdfNames.Same(entry.Key, "AF"u8) && !PdfNames.Same(entry.Key, "Names"u8))
                revision.Text(entry.Written).Text("\n"u8);
        revision.Text("/AF["u8).Items(file.Resolve(catalog.Find("AF"u8))).Reference(fileSpecification).Text("]\n/AcroForm"u8);
        WriteForm(revision, file, file.Resolve(catalog.Find("AcroForm"u8)), field);
        revision.Text("\n/Names"u8);
        WriteNames(revision, file, file.Resolve(catalog.Find("Names"u8)), attachment, fileSpecification);
        revision.Text(">>"u8);
    }

    /// <summary>The values of an array that may be absent, ready for one more.</summary>
    public static Revision Items(this Revision revision, PdfSlice array) =>
        array.IsNull ? revision : revision.Text(new PdfArray(array).Inner).Text("\n"u8);

    private static void WriteForm(Revision revision, OpenedPdf file, PdfSlice form, int field)
    {
        revision.Text("<<"u8);
        var fields = default(PdfSlice);
        if (!form.IsNull)
            foreach (var entry in new PdfDictionary(form))
                if (PdfNames.Same(entry.Key, "Fields"u8))
                    fields = file.Resolve(entry.Value);
                else if (!PdfNames.Same(entry.Key, "SigFlags"u8))
                    revision.Text(entry.Written).Text("\n"u8);
        revision.Text("/Fields["u8).Items(fields).Reference(field).Text("]/SigFlags "u8).Number(SignaturesExistAppendOnly).Text(">>"u8);
    }

    private static void WriteNames(Revision revision, OpenedPdf file, PdfSlice names, string attachment, int fileSpecification)
    {
        revision.Text("<<"u8);
        var attachments = default(PdfSlice);
        if (!names.IsNull)
            foreach (var entry in new PdfDictionary(names))
                if (PdfNames.Same(entry.Key, "EmbeddedFiles"u8))
                    attachments = entry.Value;
                else
                    revision.Text(entry.Written).Text("\n"u8);
        revision.Text("/EmbeddedFiles"u8);
        AttachmentNames.Write(revision, file, attachments, attachment, fileSpecification);
        revision.Text(">>"u8);
    }
}
