using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Relay.Documents.Signing.Writing;

/// <summary>The bytes to append to a PDF, and the objects that stand in them. Its buffer is rented: dispose it.</summary>
internal sealed class Revision : IDisposable
{
    private const int UsualBytes = 8 * 1024;

    private readonly int _baseLength;
    private readonly List<RevisionObject> _objects = new(8);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualBytes);
    private int _length;

    /// <param name="baseLength">Bytes of the file before this revision: offsets count from its first byte.</param>
    /// <param name="nextNumber">The first object number that is free.</param>
    public Revision(int baseLength, int nextNumber) => (_baseLength, NextNumber) = (baseLength, nextNumber);

    public int NextNumber { get; private set; }

    public IReadOnlyList<RevisionObject> Objects => _objects;

    /// <summary>What is written so far.</summary>
    public Span<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Where the next byte will stand in the whole file.</summary>
    public int Offset => _baseLength + _length;

    public int TakeNumber() => NextNumber++;

    /// <summary>Starts an object. One object is written once: where a file uses one object in two roles, that is refused.</summary>
    public Revision Begin(int number, int generation = 0)
    {
        foreach (var written in _objects)
            if (written.Number == number)
                throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
        _objects.Add(new RevisionObject(number, generation, Offset));
        return Number(number).Text(" "u8).Number(generation).Text(" obj\n"u8);
    }

    public Revision End() => Text("\nendobj\n"u8);

    public Revision Text(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Grow(bytes.Length));
        return this;
    }

    /// <summary>Text that is ASCII by its nature, such as a date.</summary>
    public Revision Text(string ascii)
    {
        Encoding.ASCII.GetBytes(ascii, Grow(ascii.Length));
        return this;
    }

    public Revision Number(int value)
    {
        Utf8Formatter.TryFormat(value, Grow(MaxDigits), out var digits);
        _length -= MaxDigits - digits;
        return this;
    }

    /// <summary>A number with leading zeros.</summary>
    public Revision Number(int value, byte digits)
    {
        Utf8Formatter.TryFormat(value, Grow(digits), out _, new StandardFormat('D', digits));
        return this;
    }

    public Revision Reference(int number, int generation = 0) => Number(number).Text(" "u8).Number(generation).Text(" R"u8);

    /// <summary>The same byte many times, to be overwritten later.</summary>
    public Revision Fill(byte value, int count)
    {
        Grow(count).Fill(value);
        return this;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private const int MaxDigits = 11;

    private Span<byte> Grow(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }
}

/// <summary>An object of the revision and where it stands in the whole file.</summary>
internal readonly record struct RevisionObject(int Number, int Generation, int Offset);
