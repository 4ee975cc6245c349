using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Signing.Writing;

/// <summary>The cross-reference section and trailer that end a revision, of the same kind as the file's newest one.</summary>
internal static class RevisionEnd
{
    private const int IdBytes = 16;

    /// <param name="digest">Of the file before this revision: makes the second half of the file's identifier.</param>
    public static void Write(Revision revision, OpenedPdf file, ReadOnlySpan<byte> digest)
    {
        var stream = file.HasXrefStream ? revision.TakeNumber() : 0;
        var at = revision.Offset;
        if (file.HasXrefStream)
            revision.Begin(stream).Text("<</Type/XRef/W[1 4 2]"u8);
        RevisionObject[] objects = [.. revision.Objects];
        Array.Sort(objects, (a, b) => a.Number.CompareTo(b.Number));
        if (file.HasXrefStream)
            WriteIndex(revision, objects);
        else
            WriteTable(revision, objects);
        WriteTrailer(revision, file, digest[..IdBytes]);
        if (file.HasXrefStream)
            WriteStream(revision, objects);
        revision.Text("startxref\n"u8).Number(at).Text("\n%%EOF\n"u8);
    }

    private static void WriteTable(Revision revision, RevisionObject[] objects)
    {
        revision.Text("xref\n"u8);
        for (var i = 0; i < objects.Length; i++)
        {
            if (Run(objects, i) is var run and > 0)
                revision.Number(objects[i].Number).Text(" "u8).Number(run).Text("\n"u8);
            revision.Number(objects[i].Offset, 10).Text(" "u8).Number(objects[i].Generation, 5).Text(" n \n"u8);
        }
        revision.Text("trailer\n<<"u8);
    }

    private static void WriteIndex(Revision revision, RevisionObject[] objects)
    {
        revision.Text("/Index["u8);
        for (var i = 0; i < objects.Length; i++)
            if (Run(objects, i) is var run and > 0)
                revision.Number(objects[i].Number).Text(" "u8).Number(run).Text(" "u8);
        revision.Text("]/Length "u8).Number(objects.Length * 7);
    }

    private static void WriteStream(Revision revision, RevisionObject[] objects)
    {
        revision.Text("stream\n"u8);
        foreach (var (_, generation, offset) in objects)
            revision.Text([
                1, (byte)(offset >> 24), (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset, (byte)(generation >> 8), (byte)generation]);
        revision.Text("\nendstream"u8).End();
    }

    private static void WriteTrailer(Revision revision, OpenedPdf file, ReadOnlySpan<byte> id)
    {
        // Nothing else: what a program keeps in its trailer stands there still, and behind our signature nothing may look like another.
        foreach (var entry in file.Trailer)
            if ((PdfNames.Same(entry.Key, "Root"u8) || PdfNames.Same(entry.Key, "Info"u8)) && entry.Value.TryReference(out _))
                revision.Text("/"u8).Text(entry.Key).Text(" "u8).Text(entry.Value.Bytes).Text("\n"u8);
        var ids = file.Resolve(file.Trailer.Find("ID"u8));
        if (!ids.IsNull)
        {
            var first = new PdfArray(ids).GetEnumerator();
            if (!first.MoveNext())
                throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
            revision.Text("/ID[<"u8).Text(Convert.ToHexString(PdfStrings.Read(file.Resolve(first.Current)))).Text("><"u8).Text(Convert.ToHexString(id)).Text(">]"u8);
        }
        revision.Text("/Size "u8).Number(revision.NextNumber).Text("/Prev "u8).Number(file.LastXref).Text(">>\n"u8);
    }

    /// <summary>How many objects with consecutive numbers start here; 0 inside such a run.</summary>
    private static int Run(RevisionObject[] objects, int start)
    {
        if (start > 0 && objects[start].Number == objects[start - 1].Number + 1)
            return 0;
        var end = start + 1;
        while (end < objects.Length && objects[end].Number == objects[end - 1].Number + 1)
            end++;
        return end - start;
    }
}
