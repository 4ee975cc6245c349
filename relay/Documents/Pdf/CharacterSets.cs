using System.Numerics;
using Relay.Documents.Fonts;
using Relay.Documents.Layout;

namespace Relay.Documents.Pdf;

/// <summary>Which characters a document shows in which face.</summary>
internal sealed class CharacterSets
{
    private const int Direct = 0x600;

    private readonly Dictionary<FontFace, Characters> _byFace = new(3);
    private FontFace? _lastFace;
    private Characters? _last;

    /// <summary>Faces in the order of first use.</summary>
    public IReadOnlyList<FontFace> Faces { get; private set; } = [];

    public static CharacterSets Of(PrintedTicket ticket)
    {
        var sets = new CharacterSets();
        foreach (var page in ticket.Pages)
            foreach (var block in page.Blocks)
                foreach (var mark in block.Marks)
                    if (mark is TextMark text)
                        sets.Add(text);
        sets.Faces = [.. sets._byFace.Keys];
        return sets;
    }

    /// <summary>Code points in ascending order.</summary>
    public int[] Sorted(FontFace face) => _byFace[face].Sorted(complete: ReferenceEquals(face, ReceiptFonts.Regular));

    private void Add(TextMark mark)
    {
        var (lastFace, last) = (_lastFace, _last);
        foreach (var rune in VisualText.Of(mark.Text).EnumerateRunes())
        {
            if (Invisible.Is(rune.Value))
                continue;
            var face = ReceiptFonts.Resolve(mark.Style.Weight, rune.Value, out _);
            if (!ReferenceEquals(face, lastFace))
            {
                lastFace = face;
                if (!_byFace.TryGetValue(face, out last))
                    _byFace.Add(face, last = new Characters());
            }
            last!.Add(rune.Value);
        }
        (_lastFace, _last) = (lastFace, last);
    }

    private sealed class Characters
    {
        private readonly ulong[] _direct = new ulong[Direct / 64];
        private SortedSet<int>? _others;

        public void Add(int codePoint)
        {
            if (codePoint < Direct)
                _direct[codePoint >> 6] |= 1UL << codePoint;
            else
                (_others ??= []).Add(codePoint);
        }

        public int[] Sorted(bool complete)
        {
            var sorted = new List<int>(128);
            if (complete)
                CharacterGroups.CompleteText(_direct);
            else
                CharacterGroups.CompleteNumbers(_direct);
            for (var word = 0; word < _direct.Length; word++)
                for (var bits = _direct[word]; bits != 0; bits &= bits - 1)
                    sorted.Add((word * 64) + BitOperations.TrailingZeroCount(bits));
            if (_others is not null)
                sorted.AddRange(_others);
            return [.. sorted];
        }
    }
}
