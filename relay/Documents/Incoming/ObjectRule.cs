using Relay.Documents.Signing;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Looks at each object that the cross-references name: that it stands there whole, at its names, and at its stream.</summary>
internal sealed class ObjectRule
{
    private readonly OpenedPdf _file;
    private readonly List<VettingFinding> _findings;
    private readonly StreamDecoder _decoder;
    private readonly HashSet<string> _names = [];

    public ObjectRule(OpenedPdf file, List<VettingFinding> findings)
    {
        _file = file;
        _findings = findings;
        _decoder = new StreamDecoder(new StreamBudget(file.Bytes.Length));
    }

    /// <param name="root">The catalog's number.</param>
    public void Check(int root)
    {
        var count = 0;
        for (var number = 0; number < _file.Size; number++)
        {
            var kind = _file.Entry(number).Kind;
            if (kind is not (PdfEntryKind.Plain or PdfEntryKind.Compressed))
                continue;
            if (++count > VettingLimits.Objects)
                throw new VettingStopException(VettingRules.Objects, $"It has more than {VettingLimits.Objects} objects.");
            var value = _file.Load(number);
            CheckNames(value, number == root);
            if (kind == PdfEntryKind.Plain)
                CheckPlain(value);
        }
    }

    private void CheckNames(PdfSlice value, bool isCatalog)
    {
        foreach (var name in ForbiddenNames.In(value))
            if ((!isCatalog || name != ForbiddenNames.OpenAction) && _names.Add(name))
                _findings.Add(new(VettingRules.ForbiddenName, $"It holds the name {name}: tickets run, play, send and carry nothing."));
    }

    private void CheckPlain(PdfSlice value)
    {
        var end = PdfScanner.SkipSpace(_file.Bytes, value.End);
        if (value.IsDictionary && PdfScanner.IsKeyword(_file.Bytes, end, "stream"u8))
            end = CheckStream(value);
        if (!PdfScanner.IsKeyword(_file.Bytes, end, "endobj"u8))
            throw new DocumentRefusedException(RefusalReasons.BrokenObject);
    }

    /// <summary>Returns where the object should end.</summary>
    private int CheckStream(PdfSlice value)
    {
        var dictionary = new PdfDictionary(value);
        if (!dictionary.Find("F"u8).IsNull || !dictionary.Find("FFilter"u8).IsNull)
            throw new VettingStopException(VettingRules.ExternalStream, "A stream of it lies in another file.");
        var content = PdfObject.StreamContent(value, _file.Resolve(dictionary.Find("Length"u8)).ToInteger());
        var isImage = _file.Resolve(dictionary.Find("Subtype"u8)).IsNamed("Image"u8);
        if (isImage)
            ImageRule.Check(Integer(dictionary.Find("Width"u8)), Integer(dictionary.Find("Height"u8)));
        var plain = _decoder.Decode(content, StreamFilters.Names(_file.Resolve(dictionary.Find("Filter"u8)), _file.Resolve), out var isJpeg);
        if (isJpeg)
            ImageRule.CheckJpeg(plain.Span);
        else if (!isImage)
            ImageRule.CheckInline(plain);
        return PdfScanner.SkipSpace(_file.Bytes, PdfScanner.SkipSpace(_file.Bytes, content.End) + "endstream".Length);
    }

    private int Integer(PdfSlice value) => _file.Resolve(value).ToInteger();
}
