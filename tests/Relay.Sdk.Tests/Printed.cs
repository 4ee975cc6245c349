using System.Text;
using Capture.EscPos;
using Capture.Paper;

namespace Relay.Sdk.Tests;

/// <summary>What a till's bytes put on paper.</summary>
internal static class Printed
{
    public const int Columns = 48;

    public static readonly byte[] CutOff = [0x1D, 0x56, 0x42, 0x00];

    static Printed() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets that the bytes cut off.</summary>
    public static List<PaperSheet> Sheets(byte[] stream, int columns = Columns)
    {
        var roll = new PaperRoll(858, columns);
        return [.. new EscPosReader().Feed(stream).Select(roll.Apply).OfType<PaperSheet>()];
    }

    /// <summary>The one sheet that the bytes are when it is cut off behind them.</summary>
    public static PaperSheet Sheet(byte[] stream) => Assert.Single(Sheets([.. stream, .. CutOff]));
}
