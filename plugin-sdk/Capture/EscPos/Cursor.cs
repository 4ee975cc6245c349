namespace Capture.EscPos;

/// <summary>Bytes that have come so far. A command that is not all there yet is begun again when more has come.</summary>
internal sealed class Cursor(byte[] bytes, int length)
{
    /// <summary>No command is longer than the largest picture that a printer holds. What says that it is, is none.</summary>
    private const int Longest = 16 * 1024 * 1024;

    public int At { get; set; }

    public bool AtEnd => At >= length;

    /// <exception cref="OverflowException">No command is that long.</exception>
    public byte this[int offset] => Within(offset) && At + offset < length ? bytes[At + offset] : throw new MoreNeededException();

    public int Word(int offset) => this[offset] + (this[offset + 1] << 8);

    /// <summary>Bytes from there.</summary>
    /// <exception cref="MoreNeededException">They are not all there.</exception>
    /// <exception cref="OverflowException">No command is that long.</exception>
    public byte[] Slice(int offset, int count) => Within(offset) && Within(count) && At + offset + count <= length ? bytes[(At + offset)..(At + offset + count)] : throw new MoreNeededException();

    private static bool Within(int measure) => measure is >= 0 and <= Longest ? true : throw new OverflowException("No command is that long.");
}

/// <summary>The rest of a command has not come yet. Control flow within the reader, never seen outside.</summary>
internal sealed class MoreNeededException : Exception
{
    public MoreNeededException()
    {
    }

    public MoreNeededException(string message) : base(message)
    {
    }

    public MoreNeededException(string message, Exception inner) : base(message, inner)
    {
    }
}
