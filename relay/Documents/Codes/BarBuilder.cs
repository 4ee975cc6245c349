namespace Relay.Documents.Codes;

/// <summary>Collects the modules of a bar code.</summary>
internal sealed class BarBuilder(int capacity)
{
    private readonly List<bool> _modules = new(capacity);

    /// <summary>Adds the lowest <paramref name="width"/> bits, highest first; 1 is dark.</summary>
    public void Add(int pattern, int width)
    {
        for (var bit = width - 1; bit >= 0; bit--)
            _modules.Add((pattern >> bit & 1) == 1);
    }

    public bool[] ToArray() => [.. _modules];
}
