using System.Globalization;
using System.Text;

namespace Capture.Paper;

/// <summary>The line that is being printed.</summary>
/// <param name="area">Dots that a line is wide.</param>
internal sealed class PaperLine(int area)
{
    private const int UsualTab = 8;

    private readonly List<PaperRun> _runs = [];
    private readonly StringBuilder _open = new();
    private PaperStyle _style = PaperStyle.Usual;
    private int _begin;
    private int _at;

    public bool IsEmpty => _runs.Count == 0 && _open.Length == 0;

    /// <summary>Dots from the line's beginning to what follows.</summary>
    public int At => _at;

    /// <summary>How what follows looks.</summary>
    public PaperStyle Style
    {
        get => _style;
        set
        {
            if (value == _style)
                return;
            Close();
            _style = value;
        }
    }

    /// <summary>Columns that a tab goes to; empty for every eighth.</summary>
    public IReadOnlyList<int> Tabs { get; set; } = [];

    /// <summary>Whether there is room for it before the line ends.</summary>
    public bool HasRoom(Rune character) => _at + (Cells.Of(character) * _style.DotsWide) <= area;

    public void Put(Rune character)
    {
        if (Joined(character))
            return;
        _open.Append(character.ToString());
        _at += Cells.Of(character) * _style.DotsWide;
    }

    public void Tab()
    {
        var column = _at / _style.DotsWide;
        MoveTo((Tabs.Count == 0 ? ((column / UsualTab) + 1) * UsualTab : Tabs.FirstOrDefault(tab => tab > column, column)) * _style.DotsWide);
    }

    public void MoveTo(int dots)
    {
        Close();
        _begin = _at = Math.Clamp(dots, 0, Math.Max(0, area - _style.DotsWide));
    }

    /// <summary>The line as it stands, and begins the next one.</summary>
    public PaperRow End(int side, int feed)
    {
        Close();
        var row = new PaperRow(side, [.. _runs], feed);
        _runs.Clear();
        _begin = _at = 0;
        return row;
    }

    /// <summary>A mark that comes after its letter (code page 1258) becomes one character with it, where there is one.</summary>
    private bool Joined(Rune character)
    {
        if (_open.Length == 0 || Rune.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark || char.IsSurrogate(_open[^1]) || char.IsControl(_open[^1]) || _open[^1] >= '\uFFF0')
            return false;
        var joined = (_open[^1] + character.ToString()).Normalize();
        if (joined.Length != 1)
            return false;
        _open[^1] = joined[0];
        return true;
    }

    private void Close()
    {
        if (_open.Length > 0)
            _runs.Add(new PaperRun(_begin, _open.ToString(), _style));
        _open.Clear();
        _begin = _at;
    }
}
