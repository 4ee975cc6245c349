using Relay.Documents.Signing;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>One revision, or a second that is exactly one signature: a reader of an older revision would see something else than a reader of the newest.</summary>
internal static class RevisionRule
{
    public static void Check(OpenedPdf file)
    {
        if (Count(file, out var linearLength) == 1)
            return;
        var end = linearLength > 0 ? linearLength : End(file);
        var older = new OpenedPdf(file.Bytes[..end]);
        if (Count(older, out _) != 1 || older.LastXref != file.Sections[1])
            throw Refused();
        var touched = Enumerable.Range(0, file.Size).Where(number => file.Entry(number) != older.Entry(number)).ToList();
        if (!touched.All(number => IsBefore(file, number, end) || (IsNothing(file, number) && IsNothing(older, number))))
            CheckSignature(file, older, touched);
    }

    /// <summary>Revisions. A linearized file has two sections for one (ISO 32000-1, annex F).</summary>
    /// <param name="linearLength">How long the linearized part says that it is, where something follows it; else 0.</param>
    private static int Count(OpenedPdf file, out int linearLength)
    {
        linearLength = 0;
        if (file.Sections.Count == 1)
            return 1;
        var first = PdfScanner.SkipSpace(file.Bytes, 0);
        var (_, _, value) = PdfObject.Read(file.Bytes, first, RefusalReasons.BrokenXref);
        if (!value.IsDictionary || new PdfDictionary(value).Find("Linearized"u8).IsNull)
            return file.Sections.Count;
        var length = new PdfDictionary(value).Find("L"u8).ToInteger();
        if (length == file.Bytes.Length)
            return file.Sections.Count - 1;
        linearLength = length < file.Bytes.Length ? length : 0;
        return file.Sections.Count;
    }

    /// <summary>Where the revision before the newest ends.</summary>
    private static int End(OpenedPdf file)
    {
        var newest = Math.Min(file.LastXref, file.Bytes.Length);
        var end = file.Bytes.AsSpan(0, newest).LastIndexOf("%%EOF"u8);
        return end < 0 ? throw Refused() : end + "%%EOF".Length;
    }

    /// <summary>Word ends its files with a second section that only says where more of the first revision's objects are: nothing is changed by it.</summary>
    private static bool IsBefore(OpenedPdf file, int number, int end)
    {
        var entry = file.Entry(number);
        if (entry.Kind == PdfEntryKind.Compressed)
            entry = file.Entry(entry.Position);
        return entry.Kind == PdfEntryKind.Plain && entry.Position < end;
    }

    private static bool IsNothing(OpenedPdf file, int number) => file.Entry(number).Kind is PdfEntryKind.Absent or PdfEntryKind.Free;

    private static void CheckSignature(OpenedPdf file, OpenedPdf older, List<int> touched)
    {
        var signatures = 0;
        foreach (var number in touched)
        {
            var value = file.Load(number);
            if (value.IsDictionary && new PdfDictionary(value) is var dictionary && !dictionary.Find("ByteRange"u8).IsNull && !dictionary.Find("Contents"u8).IsNull)
            {
                CheckRange(file, dictionary.Find("ByteRange"u8));
                signatures++;
            }
            else if (IsNothing(older, number) ? IsNote(value) : !MayChange(file, older, number, value))
            {
                throw Refused();
            }
        }
        if (signatures != 1)
            throw Refused();
    }

    /// <summary>An annotation that is no form field: it lies over the page.</summary>
    private static bool IsNote(PdfSlice value) =>
        value.IsDictionary && new PdfDictionary(value) is var dictionary
        && !dictionary.Find("Rect"u8).IsNull && !dictionary.Find("Subtype"u8).IsNamed("Widget"u8);

    /// <summary>Whether signing may write this object anew: what leads to the signature, never what is seen.</summary>
    private static bool MayChange(OpenedPdf file, OpenedPdf older, int number, PdfSlice value)
    {
        if (value.IsArray || IsNamed(file.Trailer, "Info"u8, number))
            return true;
        if (!value.IsDictionary)
            return false;
        var dictionary = new PdfDictionary(value);
        var type = dictionary.Find("Type"u8);
        if (type.IsNamed("Page"u8))
            return new PdfDictionary(older.Load(number)) is var before
                && SameTokens(dictionary.Find("Contents"u8), before.Find("Contents"u8)) && SameTokens(dictionary.Find("Resources"u8), before.Find("Resources"u8));
        return type.IsNamed("Catalog"u8) || type.IsNamed("Metadata"u8) || type.IsNamed("XRef"u8)
            || !dictionary.Find("FT"u8).IsNull || !dictionary.Find("Fields"u8).IsNull;
    }

    /// <summary>Whether two values are the same but for the white space between their parts, which programs write as they like.</summary>
    private static bool SameTokens(PdfSlice one, PdfSlice other)
    {
        var (at, otherAt) = (0, 0);
        while (true)
        {
            at = PdfScanner.SkipSpace(one.Bytes, at);
            otherAt = PdfScanner.SkipSpace(other.Bytes, otherAt);
            if (at == one.Bytes.Length || otherAt == other.Bytes.Length)
                return at == one.Bytes.Length && otherAt == other.Bytes.Length;
            var (end, otherEnd) = (Math.Max(at + 1, PdfScanner.SkipRegular(one.Bytes, at)), Math.Max(otherAt + 1, PdfScanner.SkipRegular(other.Bytes, otherAt)));
            if (!one.Bytes[at..end].SequenceEqual(other.Bytes[otherAt..otherEnd]))
                return false;
            (at, otherAt) = (end, otherEnd);
        }
    }

    private static bool IsNamed(PdfDictionary trailer, ReadOnlySpan<byte> key, int number) => trailer.Find(key).TryReference(out var named) && named == number;

    /// <summary>The signature must be about all of the file but its own value.</summary>
    private static void CheckRange(OpenedPdf file, PdfSlice range)
    {
        var numbers = new List<int>();
        foreach (var number in new PdfArray(file.Resolve(range)))
            if (numbers.Count < 5)
                numbers.Add(file.Resolve(number).ToInteger());
        if (numbers is not [0, var before, var after, var count] || before >= after || (long)after + count != file.Bytes.Length)
            throw Refused();
    }

    private static VettingStopException Refused() =>
        new(VettingRules.Revisions, "It was changed after it was made. One revision is taken, and a second one that is exactly one signature of the whole file.");
}
