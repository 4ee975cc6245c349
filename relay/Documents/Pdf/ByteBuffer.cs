using System.Buffers;
using System.Buffers.Binary;

namespace Relay.Documents.Pdf;

/// <summary>Bytes that grow, with the few ways of writing that fonts and PDF files need. Its room is rented, and cleared before others get it: dispose it where many are made.</summary>
internal sealed class ByteBuffer(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 64));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        Return();
        (_bytes, Length) = ([], 0);
    }

    /// <summary>Forgets what was written and keeps the room.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, Length).Clear();
        Length = 0;
    }

    public void Byte(byte value) => Take(1)[0] = value;

    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void Ascii(ReadOnlySpan<char> text) => System.Text.Encoding.ASCII.GetBytes(text, Take(text.Length));

    public void BigEndian16(int value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)value);

    public void BigEndian32(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(4), value);

    /// <summary>Fills up with zeros to a multiple of <paramref name="size"/>.</summary>
    public void PadTo(int size)
    {
        while (Length % size != 0)
            Byte(0);
    }

    public void Integer(int value)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(value, Free(11), out var written);
        Length += written;
    }

    /// <summary>A length in points with at most two decimals: a hundredth is 3.5 µm.</summary>
    public void Points(double value)
    {
        var hundredths = (int)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0)
        {
            Byte((byte)'-');
            hundredths = -hundredths;
        }
        Integer(hundredths / 100);
        var rest = hundredths % 100;
        if (rest == 0)
            return;
        Byte((byte)'.');
        Byte((byte)('0' + (rest / 10)));
        if (rest % 10 != 0)
            Byte((byte)('0' + (rest % 10)));
    }

    /// <summary>Four hexadecimal digits.</summary>
    public void Hex4(int value)
    {
        var digits = "0123456789ABCDEF"u8;
        var target = Take(4);
        for (var i = 3; i >= 0; i--, value >>= 4)
            target[i] = digits[value & 15];
    }

    private Span<byte> Take(int count)
    {
        var span = Free(count);
        Length += count;
        return span;
    }

    private Span<byte> Free(int count)
    {
        if (Length + count > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
            Written.CopyTo(larger);
            Return();
            _bytes = larger;
        }
        return _bytes.AsSpan(Length, count);
    }

    /// <summary>What a customer bought is nobody else's, whoever rents next.</summary>
    private void Return()
    {
        _bytes.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
    }
}
