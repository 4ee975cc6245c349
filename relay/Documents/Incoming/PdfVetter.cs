using Relay.Documents.Signing;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Looks at a whole PDF by an allow-list, and repairs nothing. A pure function of its bytes; hostile ones cost it memory and time, so it runs in a process of its own.</summary>
internal static class PdfVetter
{
    /// <summary>What is against the file; empty when nothing.</summary>
    public static IReadOnlyList<VettingFinding> Vet(byte[] pdf)
    {
        var findings = new List<VettingFinding>();
        try
        {
            FrameRule.Check(pdf, findings);
            if (findings.Count > 0)
                return findings;
            var file = new OpenedPdf(pdf);
            var catalog = Catalog(file, out var root);
            RevisionRule.Check(file);
            new ObjectRule(file, findings).Check(root);
            CheckOpening(file, catalog, findings);
            PageRule.Check(file, catalog);
        }
        catch (VettingStopException stop)
        {
            findings.Add(stop.Finding);
        }
        catch (DocumentRefusedException refused)
        {
            findings.Add(Finding(refused.Reason));
        }
        return findings;
    }

    /// <summary>Where a reader begins may be said; what it shall do then may not.</summary>
    private static void CheckOpening(OpenedPdf file, PdfDictionary catalog, List<VettingFinding> findings)
    {
        var opening = file.Resolve(catalog.Find("OpenAction"u8));
        if (!opening.IsNull && !opening.IsArray && !opening.IsName && (opening.IsDictionary || opening.Bytes[0] is not ((byte)'(' or (byte)'<')))
            findings.Add(new(VettingRules.ForbiddenName, "It holds an OpenAction that is more than a place in the file."));
    }

    private static PdfDictionary Catalog(OpenedPdf file, out int root)
    {
        if (!file.Trailer.Find("Root"u8).TryReference(out root))
            throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
        var catalog = new PdfDictionary(file.Load(root));
        return catalog.Find("Type"u8).IsNamed("Catalog"u8) ? catalog : throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
    }

    private static VettingFinding Finding(string reason) => reason switch
    {
        RefusalReasons.NotPdf => new(VettingRules.End, "It does not end with startxref, a number and %%EOF."),
        RefusalReasons.Encrypted => new(VettingRules.Encrypted, "It is encrypted. Send it without a password and without restrictions."),
        RefusalReasons.BrokenXref => new(VettingRules.Xref, "Its cross-references do not lead to its objects."),
        RefusalReasons.BrokenStream => new(VettingRules.Stream, "A stream cannot be read, or is not as long as it says."),
        RefusalReasons.UnknownFilter => new(VettingRules.Filter, "A stream of objects has a filter that is not taken."),
        RefusalReasons.TooDeep => new(VettingRules.Depth, $"It nests deeper than {PdfLimits.Depth} levels."),
        RefusalReasons.TooLarge => new(VettingRules.Objects, "It has more objects, or larger ones, than a ticket has, or they lie over each other."),
        _ => new(VettingRules.Syntax, "An object in it is not written as PDF asks for."),
    };
}
