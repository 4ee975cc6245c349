using System.Text;

namespace Capture.EscPos;

/// <summary>Requests that a printer answers at once, as a healthy one does: online, covered, with paper.</summary>
internal static class RealTime
{
    /// <summary>Nothing is wrong: the two bits that are always set.</summary>
    private const byte Healthy = 0x12;

    /// <summary>Four bytes of automatic status.</summary>
    public static byte[] AllWell { get; } = [0x10, 0, 0, 0];

    public static (EscPosCommand, int) Read(Cursor cursor) => cursor[1] switch
    {
        4 => (new AskCommand([Healthy]), cursor[2] is 7 or 8 or 18 ? All(cursor, 4) : 3),
        5 => (new IgnoredCommand(), All(cursor, 3)),
        0x14 when cursor[2] == 1 => (new PulseCommand(cursor.Slice(0, 5)), 5),
        0x14 => (new IgnoredCommand(), All(cursor, cursor[2] switch { 2 => 5, 3 => 10, 7 => 4, 8 => 10, _ => 3 })),
        _ => (new IgnoredCommand(), 1),
    };

    /// <summary>GS I: a number, or a text between an underscore and a zero.</summary>
    public static byte[] Identity(byte asked) => asked switch
    {
        1 or 49 => [0x20],
        2 or 50 => [0x02],
        3 or 51 => [0x00],
        66 => Text("EPSON"),
        67 => Text("TM-T20III"),
        _ => Text("1.00"),
    };

    private static byte[] Text(string text) => [(byte)'_', .. Encoding.ASCII.GetBytes(text), 0];

    private static int All(Cursor cursor, int length)
    {
        _ = cursor[length - 1];
        return length;
    }
}
