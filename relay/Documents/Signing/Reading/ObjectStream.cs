namespace Relay.Documents.Signing.Reading;

/// <summary>Objects kept compressed in one stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectStream
{
    private readonly byte[] _content;
    private readonly (int Number, int Start)[] _objects;

    /// <param name="content">Inflated: pairs of number and offset, then the objects.</param>
    public ObjectStream(byte[] content, PdfDictionary dictionary)
    {
        var count = dictionary.Find("N"u8).ToInteger();
        var first = dictionary.Find("First"u8).ToInteger();
        if (!dictionary.Find("Type"u8).IsNamed("ObjStm"u8) || count > content.Length || first > content.Length)
            throw Broken();
        _content = content;
        _objects = new (int, int)[count];
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var number = Integer(ref at);
            var start = Integer(ref at);
            _objects[i] = start <= content.Length - first ? (number, first + start) : throw Broken();
        }
    }

    /// <summary>The object at an index, which must have this number.</summary>
    public PdfSlice Read(int index, int number)
    {
        if (index >= _objects.Length || _objects[index].Number != number)
            throw new DocumentRefusedException(RefusalReasons.BrokenXref);
        return new PdfSlice(_content, 0, _content.Length).ValueAt(PdfScanner.SkipSpace(_content, _objects[index].Start));
    }

    private int Integer(ref int at)
    {
        if (!PdfScanner.TryInteger(_content, PdfScanner.SkipSpace(_content, at), out var value, out at))
            throw Broken();
        return value;
    }

    private static DocumentRefusedException Broken() => new(RefusalReasons.BrokenStream);
}
