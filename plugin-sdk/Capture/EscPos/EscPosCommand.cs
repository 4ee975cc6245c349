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
internal sealed record ModeCommand(int Width, int Height, bool Bold, bool Underline) : EscPosCommand;

internal sealed record UnderlineCommand(bool On) : EscPosCommand;

/// <summary>White on black.</summary>
internal sealed record ReverseCommand(bool On) : EscPosCommand;

/// <summary>The printer's number of a code page (not the code page's own).</summary>
internal sealed record CodePageCommand(int Number) : EscPosCommand;

internal sealed record Utf8Command(bool On) : EscPosCommand;

/// <summary>Moves to that many dots from the left.</summary>
internal sealed record PositionCommand(int Dots) : EscPosCommand;

/// <summary>A picture: one bit a dot, rows of whole bytes, 1 is black.</summary>
/// <param name="IsBand">One of several that follow each other and belong together.</param>
internal sealed record ImageCommand(int Width, int Height, byte[] Bits, bool IsBand) : EscPosCommand;

internal sealed record QrCommand(string Text) : EscPosCommand;

/// <param name="Kind">Such as <c>ean13</c> or <c>code128</c>; other names for those that tickets cannot carry as such.</param>
internal sealed record BarcodeCommand(string Kind, string Text) : EscPosCommand;

internal sealed record CutCommand : EscPosCommand;

/// <summary>Opens the drawer; the bytes are for the real printer.</summary>
internal sealed record PulseCommand(byte[] Bytes) : EscPosCommand;

/// <summary>The till asks; a healthy printer answers this.</summary>
internal sealed record AskCommand(byte[] Answer) : EscPosCommand;

/// <summary>A command that changes nothing that a receipt shows.</summary>
internal sealed record IgnoredCommand : EscPosCommand;

/// <summary>A command of which not even the length is known: the rest of its line cannot be trusted.</summary>
internal sealed record UnknownCommand(string Hex) : EscPosCommand;
