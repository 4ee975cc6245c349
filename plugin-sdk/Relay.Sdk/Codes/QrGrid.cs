namespace TicketRelay.Codes;

/// <summary>The modules of a code. Those of a pattern or of the format are fixed: data goes around them, and no mask touches them.</summary>
internal sealed class QrGrid(int version)
{
    private readonly bool[,] _dark = new bool[QrVersions.Size(version), QrVersions.Size(version)];
    private readonly bool[,] _fixed = new bool[QrVersions.Size(version), QrVersions.Size(version)];

    public int Version => version;

    public int Size => QrVersions.Size(version);

    public bool this[int row, int column]
    {
        get => _dark[row, column];
        set => _dark[row, column] = value;
    }

    public bool IsFixed(int row, int column) => _fixed[row, column];

    public void Fix(int row, int column, bool dark)
    {
        _dark[row, column] = dark;
        _fixed[row, column] = true;
    }

    /// <summary>Turns every module around that the mask names and no pattern owns. Twice is as never.</summary>
    public void Apply(Func<int, int, bool> mask)
    {
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
                if (!_fixed[row, column] && mask(row, column))
                    _dark[row, column] = !_dark[row, column];
    }
}
