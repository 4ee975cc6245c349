using Relay.Documents.Signing;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Counts the pages, each once.</summary>
internal static class PageRule
{
    public static void Check(OpenedPdf file, PdfDictionary catalog)
    {
        var pages = 0;
        var seen = new HashSet<int>();
        var open = new Stack<(PdfSlice Node, int Level)>();
        open.Push((catalog.Find("Pages"u8), 1));
        while (open.TryPop(out var next))
        {
            if (!next.Node.TryReference(out var number) || !seen.Add(number))
                throw new VettingStopException(VettingRules.Pages, "Its pages are not a tree.");
            if (next.Level > PdfLimits.Depth)
                throw new DocumentRefusedException(RefusalReasons.TooDeep);
            var dictionary = new PdfDictionary(file.Load(number));
            var kids = file.Resolve(dictionary.Find("Kids"u8));
            if (!kids.IsNull)
            {
                foreach (var kid in new PdfArray(kids))
                    open.Push((kid, next.Level + 1));
                continue;
            }
            if (!dictionary.Find("Type"u8).IsNamed("Page"u8))
                throw new VettingStopException(VettingRules.Pages, "Its pages are not a tree.");
            if (++pages > VettingLimits.Pages)
                throw new VettingStopException(VettingRules.Pages, $"It has more than {VettingLimits.Pages} pages.");
        }
        if (pages == 0)
            throw new VettingStopException(VettingRules.Pages, "It has no page.");
    }
}
