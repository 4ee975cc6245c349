using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>The roll of paper being written on: blocks one below the other, cut into pages at the end.</summary>
internal sealed class Sheet
{
    private readonly List<PrintedBlock> _blocks = new(64);
    private double _height = Apart;

    public void Space(double points) => _height += points;

    /// <summary>A hairline over the whole width, with the distance of sections around it.</summary>
    public void Rule()
    {
        Space(Apart - Near);
        Add(BlockRole.Ornament, 0.4, [new FillMark(Margin, 0, PrintWidth, 0.4, Ink.Hair)]);
        Space(Apart - Near);
    }

    /// <summary>Puts a block below the last one.</summary>
    public void Add(BlockRole role, double height, IReadOnlyList<PrintedMark> marks, string? alternative = null)
    {
        _blocks.Add(new PrintedBlock(role, _height, height, marks, alternative));
        _height += height;
    }

    /// <summary>The blocks as pages, each as high as what is on it.</summary>
    public List<PrintedPage> Pages()
    {
        var pages = new List<PrintedPage>(1);
        var first = 0;
        for (var i = 1; i <= _blocks.Count; i++)
        {
            var offset = first == 0 ? 0 : _blocks[first].Top - Apart;
            if (i < _blocks.Count && _blocks[i].Top + _blocks[i].Height - offset + Apart <= MostPageHeight)
                continue;
            pages.Add(Page(first, i, offset));
            first = i;
        }
        return pages;
    }

    private PrintedPage Page(int first, int end, double offset)
    {
        var blocks = _blocks[first..end];
        for (var i = 0; offset > 0 && i < blocks.Count; i++)
            blocks[i] = blocks[i] with { Top = blocks[i].Top - offset };
        return new PrintedPage(blocks[^1].Top + blocks[^1].Height + Apart + Near, blocks);
    }
}
