namespace Relay.Documents.Pdf;

/// <summary>Small objects with consecutive numbers that are deflated together (ISO 32000-2, 7.5.7): one alone takes more room for its place than for itself.</summary>
/// <param name="first">The number of the first.</param>
internal sealed class PackedObjects(int first, int count) : IDisposable
{
    private readonly ByteBuffer _places = new(count * 10);

    public ByteBuffer Body { get; } = new(count * 48);

    public int First => first;

    public int Count => count;

    /// <summary>Length of the table of numbers and places before the objects.</summary>
    public int PlacesLength => _places.Length;

    /// <summary>Begins the object with this place in the row.</summary>
    public ByteBuffer Begin(int index)
    {
        _places.Integer(first + index);
        _places.Byte((byte)' ');
        _places.Integer(Body.Length);
        _places.Byte((byte)' ');
        return Body;
    }

    /// <summary>The stream's content, deflated.</summary>
    public byte[] Pack()
    {
        using var whole = new ByteBuffer(_places.Length + Body.Length);
        whole.Raw(_places.Written);
        whole.Raw(Body.Written);
        return Deflate.Pack(whole.Written);
    }

    public void Dispose()
    {
        _places.Dispose();
        Body.Dispose();
    }
}
