using System.Globalization;
using System.Text;
using Relay.Documents.Signing.Reading;
using Relay.Documents.Signing.Writing;

namespace Relay.Documents.Signing;

/// <summary>What the signature dictionary says.</summary>
/// <param name="Reserved">Bytes kept free for the CMS.</param>
internal sealed record SealClaim(string Shop, DateTimeOffset Time, int Reserved);

/// <summary>The form of our revision. The statement comes first and the signature last, each at a place that the verifier can compute.</summary>
internal static class SealedRevision
{
    /// <summary>The name of the attached statement.</summary>
    public const string AttachmentName = "relay.sig";

    /// <summary>By how much the signature's object number is above the attachment's.</summary>
    public const int SignatureAfterAttachment = 3;

    /// <summary>What a signature dictionary of ours begins with; then come <c>/Name</c>'s value, <c>/M</c>, <c>/ByteRange</c> and <c>/Contents</c>.</summary>
    public static ReadOnlySpan<byte> SealStart => "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name"u8;

    /// <summary>Room for three offsets of ten digits.</summary>
    public const int ByteRangeWidth = 40;

    /// <summary>Writes all but the signature's value.</summary>
    /// <returns>Where in the revision the value stands, its angle brackets included.</returns>
    public static Range Write(Revision revision, OpenedPdf file, ReadOnlySpan<byte> statement, ReadOnlySpan<byte> digest, SealClaim claim)
    {
        var root = Root(file, out var catalog);
        var page = PageUpdate.FindFirst(file, catalog);
        var attachment = revision.TakeNumber();
        var fileSpecification = revision.TakeNumber();
        var field = revision.TakeNumber();
        var signature = revision.TakeNumber();
        var date = PdfTime.Write(claim.Time);

        if (file.Bytes[^1] is not ((byte)'\n' or (byte)'\r'))
            revision.Text("\n"u8);
        revision.Begin(attachment).Text(StatementStart(statement.Length, date)).Text(statement).Text("\nendstream"u8).End();
        revision.Begin(fileSpecification).Text("<</Type/Filespec/AFRelationship/Supplement/F"u8).String(AttachmentName)
            .Text("/UF"u8).String(AttachmentName).Text("/Desc(Signed statement about this file)/EF<</F "u8).Reference(attachment)
            .Text("/UF "u8).Reference(attachment).Text(">>>>"u8).End();
        revision.Begin(root, file.Generation(root));
        CatalogUpdate.Write(revision, file, catalog, AttachmentName, fileSpecification, field);
        revision.End().Begin(page, file.Generation(page));
        PageUpdate.Write(revision, file, new PdfDictionary(file.Load(page)), field);
        // Printed and locked, with no area: PDF/A asks for no appearance of such a widget (ISO 19005-3, 6.3.3).
        revision.End().Begin(field).Text("<</Type/Annot/Subtype/Widget/FT/Sig/T(Ticket Relay seal "u8).Number(field).Text(")/F 132/Rect[0 0 0 0]/P "u8)
            .Reference(page, file.Generation(page)).Text("/V "u8).Reference(signature).Text(">>"u8).End();

        revision.Begin(signature).Text(SealStart).String(claim.Shop).Text("/M("u8).Text(date).Text(")/ByteRange"u8);
        var range = revision.Written.Length;
        revision.Fill((byte)' ', ByteRangeWidth).Text("/Contents"u8);
        var hole = revision.Written.Length;
        revision.Text("<"u8).Fill((byte)'0', claim.Reserved * 2).Text(">"u8);
        var end = revision.Written.Length;
        revision.Text(">>"u8).End();
        RevisionEnd.Write(revision, file, digest);

        var start = file.Bytes.Length;
        ByteRange(start + hole, start + end, revision.Offset - start - end).CopyTo(revision.Written[range..]);
        return hole..end;
    }

    /// <summary>Puts the CMS into its hole; zeros stay behind it.</summary>
    public static void Fill(Span<byte> hole, ReadOnlySpan<byte> cms) =>
        Convert.TryToHexStringLower(cms, hole[1..^1], out _);

    /// <summary>What stands between an attachment's <c>obj</c> line and the statement in it.</summary>
    public static byte[] StatementStart(int length, string date) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<</Type/EmbeddedFile/Subtype/text#2Fplain/Params<</Size {length}/ModDate({date})>>/Length {length}>>\nstream\n"));

    /// <summary>The signature's <c>/ByteRange</c> array: the whole file but the hole, padded to a fixed width.</summary>
    /// <param name="before">Bytes before the hole.</param>
    /// <param name="after">Offset of the first byte after it.</param>
    public static byte[] ByteRange(int before, int after, int count) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"[0 {before} {after} {count}]").PadRight(ByteRangeWidth));

    private static int Root(OpenedPdf file, out PdfDictionary catalog)
    {
        if (!file.Trailer.Find("Root"u8).TryReference(out var root))
            throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
        catalog = new PdfDictionary(file.Load(root));
        if (!catalog.Find("Type"u8).IsNamed("Catalog"u8))
            throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
        var permissions = file.Resolve(catalog.Find("Perms"u8));
        if (!permissions.IsNull && !new PdfDictionary(permissions).Find("DocMDP"u8).IsNull)
            throw new DocumentRefusedException(RefusalReasons.Certified);
        return root;
    }
}
