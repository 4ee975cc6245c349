using System.Buffers;

namespace Relay.Documents.Codes;

/// <summary>Makes the QR code of a link in capitals, level M: each ticket has one, and a general encoder takes longer for it than for all the rest that a display is told.</summary>
internal static class SmallQr
{
    private const string Symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int Mode = 0b0010;
    private const int ModeBits = 4;
    private const int CountBits = 9;
    private const int PairBits = 11;
    private const int LastBits = 6;

    private static readonly SearchValues<char> Known = SearchValues.Create(Symbols);

    /// <summary>The rows, a row's lowest bit leftmost; null for a text that is too long or fits another mode: one with other characters, or of digits alone.</summary>
    public static ulong[]? Encode(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Known) || !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        var bits = ModeBits + CountBits + (text.Length / 2 * PairBits) + (text.Length % 2 * LastBits);
        if (QrVersion.For(bits) is not { } version)
            return null;
        Span<byte> data = stackalloc byte[version.Data];
        Write(text, data);
        return BestMask(version, Drawn(version, data));
    }

    private static void Write(string text, Span<byte> data)
    {
        var writer = new BitWriter(data);
        writer.Add(Mode, ModeBits);
        writer.Add(text.Length, CountBits);
        for (var at = 0; at + 1 < text.Length; at += 2)
            writer.Add((Symbols.IndexOf(text[at], StringComparison.Ordinal) * Symbols.Length) + Symbols.IndexOf(text[at + 1], StringComparison.Ordinal), PairBits);
        if (text.Length % 2 != 0)
            writer.Add(Symbols.IndexOf(text[^1], StringComparison.Ordinal), LastBits);
        writer.Fill();
    }

    /// <summary>The data's modules, not masked: words of the blocks in turn, then their error correction in turn.</summary>
    private static ulong[] Drawn(QrVersion version, ReadOnlySpan<byte> data)
    {
        var (blocks, length) = (version.Blocks, version.BlockData);
        Span<byte> correction = stackalloc byte[version.BlockCorrection];
        Span<byte> words = stackalloc byte[blocks * (length + correction.Length)];
        for (var block = 0; block < blocks; block++)
        {
            var own = data.Slice(block * length, length);
            version.Correction.Write(own, correction);
            for (var at = 0; at < length; at++)
                words[(at * blocks) + block] = own[at];
            for (var at = 0; at < correction.Length; at++)
                words[data.Length + (at * blocks) + block] = correction[at];
        }
        var rows = new ulong[version.Size];
        for (var bit = 0; bit < words.Length * 8; bit++)
        {
            var (row, column) = version.Places[bit];
            rows[row] |= (ulong)(words[bit / 8] >> (7 - (bit % 8)) & 1) << column;
        }
        return rows;
    }

    private static ulong[] BestMask(QrVersion version, ulong[] data)
    {
        var (best, least) = (new ulong[data.Length], int.MaxValue);
        var tried = new ulong[data.Length];
        for (var mask = 0; mask < QrVersion.Masks; mask++)
        {
            for (var row = 0; row < data.Length; row++)
                tried[row] = (data[row] ^ version.MaskRows[mask][row]) | version.FixedRows[mask][row];
            var penalty = QrPenalty.Of(tried);
            if (penalty < least)
                (best, tried, least) = (tried, best, penalty);
        }
        return best;
    }

    /// <summary>Bits into words, the highest first.</summary>
    private ref struct BitWriter(Span<byte> words)
    {
        // ISO/IEC 18004, 7.4.10.
        private const int Padding = 0b11101100_00010001;

        private readonly Span<byte> _words = words;
        private int _bits;

        public void Add(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, _bits++)
                _words[_bits / 8] |= (byte)((value >> bit & 1) << (7 - (_bits % 8)));
        }

        /// <summary>Ends the data with up to four zeros and fills what is left.</summary>
        public void Fill()
        {
            _bits = Math.Min(_words.Length * 8, _bits + ModeBits);
            for (var (word, odd) = ((_bits + 7) / 8, false); word < _words.Length; word++, odd = !odd)
                _words[word] = (byte)(odd ? Padding : Padding >> 8);
        }
    }
}
