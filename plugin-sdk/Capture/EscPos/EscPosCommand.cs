namespace Capture.EscPos;

/// <summary>What a printer is told.</summary>
internal abstract record EscPosCommand;

/// <summary>Characters, in the code page of the moment.</summary>
internal sealed record TextCommand(byte[] Bytes) : EscPosCommand;

/// <summary>Ends the line and goes on so many lines; 0 ends nothing that has not begun.</summary>
internal sealed record FeedCommand(int Lines) : EscPosCommand;

internal sealed record TabCommand : EscPosCommand;

/// <summary>Back to how it was when switched on.</summary>
internal sealed record ResetCommand : EscPosCommand;

internal sealed record AlignCommand(int Side) : EscPosCommand;

internal sealed record BoldCommand(bool On) : EscPosCommand;

/// <summary>How many times as wide and high, 1 to 8.</summary>
internal sealed record SizeCommand(int Width, int Height) : EscPosCommand;

/// <summary>Size and looks at once.</summary>
internal sealed record ModeCommand(int Width, int Height, bool Bold, bool Underline, bool Small = false) : EscPosCommand;

/// <summary>The printer's smaller font, B.</summary>
internal sealed record FontCommand(bool Small) : EscPosCommand;

internal sealed record UnderlineCommand(bool On) : EscPosCommand;

/// <summary>White on black.</summary>
internal sealed record ReverseCommand(bool On) : EscPosCommand;

/// <summary>The printer's number of a code page (not the code page's own).</summary>
internal sealed record CodePageCommand(int Number) : EscPosCommand;

internal sealed record Utf8Command(bool On) : EscPosCommand;

/// <summary>Moves to that many dots from the left, or from where it is.</summary>
internal sealed record PositionCommand(int Dots, bool IsRelative = false) : EscPosCommand;

/// <summary>From one line to the next, in dots; null as when switched on.</summary>
internal sealed record SpacingCommand(int? Dots) : EscPosCommand;

/// <summary>Prints what the line holds, and moves on by so many dots.</summary>
internal sealed record FeedDotsCommand(int Dots) : EscPosCommand;

/// <summary>Columns that tabs go to.</summary>
internal sealed record TabsCommand(IReadOnlyList<int> Columns) : EscPosCommand;

/// <summary>A country, whose letters stand in place of some of ASCII's signs.</summary>
internal sealed record CountryCommand(int Number) : EscPosCommand;

/// <summary>A picture: one bit a dot, rows of whole bytes, 1 is black.</summary>
/// <param name="IsBand">One of several that follow each other and belong together.</param>
internal sealed record ImageCommand(int Width, int Height, byte[] Bits, bool IsBand) : EscPosCommand;

/// <param name="Module">Dots of the smallest square.</param>
/// <param name="Level">How much of it may be spoilt: L, M, Q or H.</param>
internal sealed record QrCommand(string Text, int Module = 3, char Level = 'M') : EscPosCommand;

/// <param name="Kind">Such as <c>ean13</c> or <c>code128</c>; other names for those that tickets cannot carry as such.</param>
/// <param name="Height">In dots.</param>
/// <param name="Module">Dots of the thinnest bar.</param>
/// <param name="Label">Where its text stands: 0 nowhere, 1 above, 2 below, 3 both.</param>
internal sealed record BarcodeCommand(string Kind, string Text, int Height = 162, int Module = 3, int Label = 0) : EscPosCommand;

internal sealed record CutCommand : EscPosCommand;

/// <summary>Opens the drawer; the bytes are for the real printer.</summary>
internal sealed record PulseCommand(byte[] Bytes) : EscPosCommand;

/// <summary>The till asks; a healthy printer answers this.</summary>
internal sealed record AskCommand(byte[] Answer) : EscPosCommand;

/// <summary>A command that changes nothing that a receipt shows.</summary>
internal sealed record IgnoredCommand : EscPosCommand;

/// <summary>A command of which not even the length is known: the rest of its line cannot be trusted.</summary>
internal sealed record UnknownCommand(string Hex) : EscPosCommand;
