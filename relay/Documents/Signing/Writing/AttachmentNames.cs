using System.Text;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Signing.Writing;

/// <summary>The names tree of attachments (ISO 32000-1, 7.9.6), written anew as one sorted leaf: nothing is lost, and no limits of inner nodes need mending.</summary>
internal static class AttachmentNames
{
    /// <summary>Writes <c>/Names[…]</c> with all attachments of the tree and the new one. One that has the same name is replaced by it.</summary>
    /// <param name="root">The tree's root, or null.</param>
    public static void Write(Revision revision, OpenedPdf file, PdfSlice root, string name, int fileSpecification)
    {
        revision.Text("<</Names["u8);
        var isWritten = false;
        foreach (var (key, value) in Collect(file, root))
        {
            var order = PdfStrings.Read(key).AsSpan().SequenceCompareTo(Encoding.ASCII.GetBytes(name));
            if (order >= 0 && !isWritten)
                WriteNew();
            if (order != 0)
                revision.Text(key.Bytes).Text(" "u8).Text(value.Bytes).Text("\n"u8);
        }
        if (!isWritten)
            WriteNew();
        revision.Text("]>>"u8);

        void WriteNew()
        {
            isWritten = true;
            revision.String(name).Text(" "u8).Reference(fileSpecification).Text("\n"u8);
        }
    }

    private static List<(PdfSlice Key, PdfSlice Value)> Collect(OpenedPdf file, PdfSlice root)
    {
        var pairs = new List<(PdfSlice, PdfSlice)>();
        var open = new Stack<PdfSlice>();
        var nodes = 0;
        if (!root.IsNull)
            open.Push(root);
        while (open.TryPop(out var node))
        {
            if (++nodes > PdfLimits.Attachments || pairs.Count > PdfLimits.Attachments)
                throw new DocumentRefusedException(RefusalReasons.TooLarge);
            var dictionary = new PdfDictionary(file.Resolve(node));
            AddLeaf(file, file.Resolve(dictionary.Find("Names"u8)), pairs);
            PushKids(file.Resolve(dictionary.Find("Kids"u8)), open);
        }
        return pairs;
    }

    private static void AddLeaf(OpenedPdf file, PdfSlice names, List<(PdfSlice, PdfSlice)> pairs)
    {
        if (names.IsNull)
            return;
        var key = default(PdfSlice);
        foreach (var item in new PdfArray(names))
        {
            if (key.IsEmpty)
            {
                key = file.Resolve(item);
            }
            else
            {
                pairs.Add((key, item));
                key = default;
            }
        }
        if (!key.IsEmpty)
            throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
    }

    private static void PushKids(PdfSlice kids, Stack<PdfSlice> open)
    {
        if (kids.IsNull)
            return;
        var inOrder = new List<PdfSlice>();
        foreach (var kid in new PdfArray(kids))
            inOrder.Add(kid);
        for (var i = inOrder.Count - 1; i >= 0; i--)
            open.Push(inOrder[i]);
    }
}
