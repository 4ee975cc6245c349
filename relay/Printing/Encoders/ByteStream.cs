using System.Buffers;

namespace Relay.Printing.Encoders;

/// <summary>Bytes for a printer, being written.</summary>
internal sealed class ByteStream
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public void Write(params ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>A number in two bytes, the low one first.</summary>
    public void Write16(int number) => Write((byte)number, (byte)(number >> 8));

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
