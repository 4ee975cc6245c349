using Relay.Documents.Layout;

namespace Relay.Documents.Pdf;

/// <summary>What the page is for someone who hears it: headings, paragraphs, table rows, figures (ISO 32000-2, 14.7).</summary>
internal sealed class StructureTree
{
    private const int Root = 0;

    private readonly List<Element> _elements = new(128) { new("Document", -1, 0, -1, null) };
    private readonly List<List<int>> _marked = [];
    private int _table = -1;

    /// <summary>Begins a page.</summary>
    public void AddPage() => _marked.Add([]);

    /// <summary>Adds an element of the present page and returns the number that marks its content there; a row's parent comes from <see cref="AddRow"/>.</summary>
    public int Add(string kind, string? alternative = null, int parent = Root)
    {
        if (parent == Root)
            _table = -1;
        var page = _marked.Count - 1;
        var marked = _marked[page];
        marked.Add(AddElement(kind, parent, page, marked.Count, alternative));
        return marked.Count - 1;
    }

    /// <summary>Adds a row to the table that is open, or to a new one, and returns it as a parent for its cells.</summary>
    public int AddRow()
    {
        if (_table < 0)
            _table = AddElement("Table", Root, 0, -1, null);
        return AddElement("TR", _table, 0, -1, null);
    }

    /// <summary>Writes the tree and returns its root's number.</summary>
    /// <param name="pages">The objects of the pages.</param>
    public int Write(PdfFile file, IReadOnlyList<int> pages)
    {
        var tree = file.Reserve(2 + _elements.Count);
        var (parents, first) = (tree + 1, tree + 2);
        using var packed = new PackedObjects(tree, 2 + _elements.Count);
        packed.Begin(0).Ascii($"<</Type/StructTreeRoot/K {first} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count}>>\n");
        WriteParents(packed.Begin(1), first);
        for (var i = 0; i < _elements.Count; i++)
            WriteElement(packed.Begin(2 + i), _elements[i], first, tree, pages);
        file.Pack(packed);
        return tree;
    }

    public static string KindOf(BlockRole role) => role switch
    {
        BlockRole.Title => "H1",
        BlockRole.Heading => "H2",
        BlockRole.Figure => "Figure",
        BlockRole.Row => "TD",
        BlockRole.HeadRow => "TH",
        _ => "P",
    };

    private int AddElement(string kind, int parent, int page, int marked, string? alternative)
    {
        _elements.Add(new Element(kind, parent, page, marked, alternative));
        var number = _elements.Count - 1;
        var above = _elements[parent];
        if (above.FirstChild == 0)
            above.FirstChild = number;
        else
            _elements[above.LastChild].Next = number;
        above.LastChild = number;
        return number;
    }

    private void WriteParents(ByteBuffer target, int first)
    {
        target.Raw("<</Nums["u8);
        for (var page = 0; page < _marked.Count; page++)
        {
            target.Integer(page);
            target.Byte((byte)'[');
            foreach (var element in _marked[page])
                Reference(target, first + element);
            target.Byte((byte)']');
        }
        target.Raw("]>>\n"u8);
    }

    private void WriteElement(ByteBuffer target, Element element, int first, int tree, IReadOnlyList<int> pages)
    {
        target.Raw("<</S/"u8);
        target.Ascii(element.Kind);
        target.Raw("/P "u8);
        Reference(target, element.Parent < 0 ? tree : first + element.Parent);
        if (element.Marked >= 0)
        {
            target.Raw("/Pg "u8);
            Reference(target, pages[element.Page]);
            target.Raw("/K "u8);
            target.Integer(element.Marked);
        }
        else
        {
            target.Raw("/K["u8);
            for (var child = element.FirstChild; child != 0; child = _elements[child].Next)
                Reference(target, first + child);
            target.Byte((byte)']');
        }
        if (element.Alternative is not null)
        {
            target.Raw("/Alt"u8);
            target.Text(element.Alternative);
        }
        target.Raw(">>\n"u8);
    }

    private static void Reference(ByteBuffer target, int number)
    {
        target.Integer(number);
        target.Raw(" 0 R "u8);
    }

    private sealed record Element(string Kind, int Parent, int Page, int Marked, string? Alternative)
    {
        // Numbers of other elements; 0 is none, for the document is nobody's child.
        public int FirstChild { get; set; }
        public int LastChild { get; set; }
        public int Next { get; set; }
    }
}
