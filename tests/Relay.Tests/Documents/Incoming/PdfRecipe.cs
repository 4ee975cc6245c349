using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Relay.Tests.Documents.Incoming;

/// <summary>A hostile file as a line of text: a seed, and what is done to it. So a corpus is kept without binary files, and everybody sees what is in it.</summary>
/// <param name="Seed">A name in <see cref="PdfSeeds.All"/>.</param>
internal sealed record PdfRecipe(string Seed, IReadOnlyList<PdfChange> Changes)
{
    public static PdfRecipe Parse(string line)
    {
        var words = line.Split(' ');
        return new PdfRecipe(words[0], [.. words.Skip(1).Select(PdfChange.Parse)]);
    }

    public override string ToString() => string.Join(' ', Changes.Select(change => change.ToString()).Prepend(Seed));

    public byte[] Make(IReadOnlyDictionary<string, byte[]> seeds) => Changes.Aggregate(seeds[Seed], (pdf, change) => change.Apply(pdf, seeds));
}

/// <summary>One change; what its numbers mean depends on its kind, and any number means something.</summary>
internal sealed partial record PdfChange(int Kind, uint At, uint Length, uint What)
{
    public const int Kinds = 12;

    /// <summary>Most bytes of a file: what is searched for is not found in large ones.</summary>
    private const int Most = 128 * 1024;

    private static readonly string[] Words =
    [
        "<<", ">>", "[", "]", "(", ")", "<", ">", "/", "%", "\0", "\r", "endobj", "endstream", "stream\n", "obj", "xref", "trailer", "startxref", "%%EOF", " 0 R", "1 0 R", "99999 0 R", "null", "true",
        "/Length 0", "/Length 4 0 R", "/Filter/FlateDecode", "/Filter[/ASCII85Decode/FlateDecode]", "/Filter/RunLengthDecode", "/DecodeParms<</Predictor 15/Columns 5>>", "/Type/ObjStm/N 9/First 9",
        "/Type/XRef/W[1 8 8]", "/Index[0 99999]", "/Prev 9", "/Prev 99999999", "/XRefStm 9", "/Kids[3 0 R]", "/Kids[2 0 R]", "/Pages 1 0 R", "/Root 2 0 R", "/AcroForm 1 0 R", "/Annots 3 0 R", "/Names 1 0 R",
        "/AF 1 0 R", "/Perms<</DocMDP 1 0 R>>", "/ByteRange[0 1 2 3]", "/Contents<00>", "/Linearized 1/L 999", "/Open#41ction<<>>", "/J#53", "/Subtype/Image/Width 99999/Height 99999", " BI /W 9 /H 9 ID ",
        "65 0 obj\n", "#00", "\\", "\\)", "+", "-1", "1.5", "4294967295", "2147483648", "99999999999999999999",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "3", "9", "64", "65", "255", "256", "65535", "65536", "99999", "100001", "2147483647", "2147483648", "4294967296", "9999999999", "-1", "1.0"];

    public static PdfChange Parse(string text)
    {
        var parts = text.Split(':');
        return new PdfChange(int.Parse(parts[0], CultureInfo.InvariantCulture), Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{At}:{Length}:{What}");

    public byte[] Apply(byte[] pdf, IReadOnlyDictionary<string, byte[]> seeds)
    {
        var at = pdf.Length == 0 ? 0 : (int)(At % (uint)pdf.Length);
        var until = Math.Min(pdf.Length, at + (int)(Length % 200));
        var changed = Kind switch
        {
            0 when pdf.Length > 0 => [.. pdf[..at], (byte)(pdf[at] ^ (1 << (int)(What % 8))), .. pdf[(at + 1)..]],
            1 => [.. pdf[..at], .. pdf[until..]],
            2 => [.. pdf[..until], .. pdf[at..]],
            3 => [.. pdf[..at], .. Latin(Words[What % Words.Length]), .. pdf[at..]],
            4 => [.. pdf[..at], .. Latin(Words[What % Words.Length]), .. pdf[until..]],
            5 => Replace(pdf, Digits(), Numbers[What % Numbers.Length]),
            6 => Replace(pdf, Name(), Words[What % Words.Length]),
            7 => Splice(pdf, at, until, seeds),
            8 => Exchange(pdf),
            9 => [.. pdf[..at], .. Enumerable.Repeat(pdf[at..until], (int)(What % 64) + 1).SelectMany(part => part), .. pdf[until..]],
            10 => Nest(pdf, at),
            _ => PdfLayout.Again(pdf, What),
        };
        return changed.Length > Most ? pdf : changed;
    }

    /// <summary>Puts other text in the place of one of the matches.</summary>
    private byte[] Replace(byte[] pdf, Regex what, string with)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var matches = what.Matches(text);
        if (matches.Count == 0)
            return pdf;
        var match = matches[(int)(At % (uint)matches.Count)];
        return Latin(text[..match.Index] + with + text[(match.Index + match.Length)..]);
    }

    private byte[] Splice(byte[] pdf, int at, int until, IReadOnlyDictionary<string, byte[]> seeds)
    {
        var other = seeds.OrderBy(seed => seed.Key, StringComparer.Ordinal).ElementAt((int)(What % (uint)seeds.Count)).Value;
        var from = (int)(Length % (uint)other.Length);
        return [.. pdf[..at], .. other[from..Math.Min(other.Length, from + 300)], .. pdf[until..]];
    }

    /// <summary>Gives one object the text of another.</summary>
    private byte[] Exchange(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var bodies = PdfLayout.Object().Matches(text);
        if (bodies.Count < 2)
            return pdf;
        var (target, source) = (bodies[(int)(At % (uint)bodies.Count)].Groups[2], bodies[(int)(What % (uint)bodies.Count)].Groups[2]);
        return Latin(text[..target.Index] + source.Value + text[(target.Index + target.Length)..]);
    }

    private byte[] Nest(byte[] pdf, int at)
    {
        var depth = (int)(What % 80);
        var (open, close) = (What % 3) switch { 0 => ("[", "]"), 1 => ("<</A", ">>"), _ => ("(", ")") };
        return [.. pdf[..at], .. Latin(string.Concat(Enumerable.Repeat(open, depth)) + " 1" + string.Concat(Enumerable.Repeat(close, depth))), .. pdf[at..]];
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static uint Number(string text) => uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("/[A-Za-z0-9#]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
