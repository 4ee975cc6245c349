using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>A line across the paper in the printer's own characters.</summary>
internal static class RuleText
{
    public static string Of(PaperRule rule, PaperShape shape)
    {
        var (drawn, plain) = rule.Heavy ? ('\u2550', '=') : ('\u2500', '-');
        return new string(shape.Alphabet.Holds(drawn.ToString()) ? drawn : plain, shape.Columns);
    }
}
