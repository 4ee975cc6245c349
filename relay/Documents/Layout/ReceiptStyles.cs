using Relay.Documents.Fonts;

namespace Relay.Documents.Layout;

/// <summary>The type sizes and distances of a receipt, in points: few, so that the page is calm.</summary>
internal static class ReceiptStyles
{
    /// <summary>80 mm.</summary>
    public const double PageWidth = 226.77;

    /// <summary>What a printer leaves white on either side of its 72 mm.</summary>
    public const double Margin = 11.34;

    public const double PrintWidth = PageWidth - (2 * Margin);

    /// <summary>The longest page that PDF readers of all ages show (ISO 32000-1, annex C).</summary>
    public const double MostPageHeight = 14_400;

    /// <summary>Between what belongs together.</summary>
    public const double Near = 3;

    /// <summary>Between sections.</summary>
    public const double Apart = 9;

    public static readonly TextStyle StoreName = new(FontWeight.Bold, 13, Ink.Black);
    public static readonly TextStyle Title = new(FontWeight.Bold, 10, Ink.Black);
    public static readonly TextStyle Banner = new(FontWeight.Bold, 8.5, Ink.White);
    public static readonly TextStyle Body = new(FontWeight.Regular, 8, Ink.Black);
    public static readonly TextStyle Strong = new(FontWeight.Bold, 8, Ink.Black);
    public static readonly TextStyle Small = new(FontWeight.Regular, 6.6, Ink.Soft);
    public static readonly TextStyle SmallBlack = new(FontWeight.Regular, 6.6, Ink.Black);
    public static readonly TextStyle TotalLabel = new(FontWeight.Bold, 11, Ink.Black);
    public static readonly TextStyle Total = new(FontWeight.Bold, 17, Ink.Black);
    public static readonly TextStyle Value = new(FontWeight.Bold, 28, Ink.Black);
}
