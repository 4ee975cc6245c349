namespace Conformance;

/// <summary>Findings as a person reads them.</summary>
internal static class Report
{
    /// <returns>The exit code: 0 where nothing is broken.</returns>
    public static int Print(TextWriter output, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{Sign(finding.Verdict)} {finding.Rule}");
            if (finding.Detail.Length > 0)
                output.WriteLine($"     {finding.Detail}");
        }
        var broken = findings.Count(finding => finding.Verdict == Verdict.Broken);
        output.WriteLine();
        output.WriteLine($"{findings.Count(finding => finding.Verdict == Verdict.Kept)} kept, {broken} broken, {findings.Count(finding => finding.Verdict == Verdict.NotSeen)} not seen");
        return broken == 0 ? 0 : 1;
    }

    private static string Sign(Verdict verdict) => verdict switch { Verdict.Kept => " ok ", Verdict.Broken => "BAD ", _ => "  ? " };
}
