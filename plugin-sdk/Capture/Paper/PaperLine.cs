using System.Text;

namespace Capture.Paper;

/// <summary>The line that is being printed.</summary>
/// <param name="columns">Characters of the usual width that fit.</param>
internal sealed class PaperLine(int columns)
{
    private const int TabStop = 8;

    private readonly List<PaperRun> _runs = [];
    private readonly StringBuilder _open = new();
    private PaperStyle _style = PaperStyle.Usual;
    private int _begin;
    private int _column;

    public bool IsEmpty => _runs.Count == 0 && _open.Length == 0;

    /// <summary>How what follows looks.</summary>
    public PaperStyle Style
    {
        get => _style;
        set
        {
            Close();
            _style = value;
        }
    }

    /// <summary>Whether there is room for one more character.</summary>
    public bool HasRoom => _column + _style.Width <= columns;

    public void Put(char symbol)
    {
        _open.Append(symbol);
        _column += _style.Width;
    }

    public void Tab() => MoveTo(((_column / TabStop) + 1) * TabStop);

    public void MoveTo(int column)
    {
        Close();
        _begin = _column = Math.Min(column, columns - 1);
    }

    /// <summary>The line as it stands, and begins the next one.</summary>
    public PaperRow End(int side)
    {
        Close();
        var row = new PaperRow(side, [.. _runs]);
        _runs.Clear();
        _begin = _column = 0;
        return row;
    }

    private void Close()
    {
        if (_open.Length > 0)
            _runs.Add(new PaperRun(_begin, _open.ToString(), _style));
        _open.Clear();
        _begin = _column;
    }
}
