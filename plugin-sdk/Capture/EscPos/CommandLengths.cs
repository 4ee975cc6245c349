namespace Capture.EscPos;

/// <summary>How long the commands are that have one length (Epson's ESC/POS reference), by their first two bytes.</summary>
internal static class CommandLengths
{
    private const byte Esc = 0x1B, Gs = 0x1D, Fs = 0x1C;

    private static readonly Dictionary<(byte, char), int> Lengths = Build(
        (Esc, 2, "2@LSimv<"), (Esc, 3, " !%-3=?EGJKMRTUVadertu{"), (Esc, 4, "$\\c"), (Esc, 5, "p"), (Esc, 10, "W"),
        (Gs, 2, ":c"), (Gs, 3, "!#/BEHITabfhrw"), (Gs, 4, "$LPW\\"), (Gs, 5, "^z"),
        (Fs, 2, "&."), (Fs, 3, "!-CW"), (Fs, 4, "Sp?"));

    public static int? Of(byte first, byte second) => Lengths.TryGetValue((first, (char)second), out var length) ? length : null;

    private static Dictionary<(byte, char), int> Build(params (byte First, int Length, string Seconds)[] groups) =>
        groups.SelectMany(group => group.Seconds.Select(second => ((group.First, second), group.Length))).ToDictionary(pair => pair.Item1, pair => pair.Length);
}
