namespace Capture.EscPos;

/// <summary>Makes commands of the bytes that a till sends, however they are cut into packets.</summary>
internal sealed class EscPosReader
{
    private const int Lf = 0x0A;

    private readonly GraphicsReader _graphics = new();
    private readonly CodeReader _codes = new();
    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>The commands that are complete with these bytes.</summary>
    public IReadOnlyList<EscPosCommand> Feed(ReadOnlySpan<byte> more)
    {
        if (_length + more.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more.Length));
        more.CopyTo(_bytes.AsSpan(_length));
        _length += more.Length;
        var commands = new List<EscPosCommand>();
        var cursor = new Cursor(_bytes, _length);
        try
        {
            while (!cursor.AtEnd)
            {
                // Every command says its length by moving on only when it is all there.
                var (command, length) = Known(cursor);
                cursor.At += length;
                if (command is not IgnoredCommand)
                    commands.Add(command);
            }
        }
        catch (MoreNeededException)
        {
            // The rest comes with the next packet.
        }
        _length -= cursor.At;
        Array.Copy(_bytes, cursor.At, _bytes, 0, _length);
        return commands;
    }

    private (EscPosCommand Command, int Length) Known(Cursor cursor)
    {
        try
        {
            return Next(cursor);
        }
        catch (OverflowException)
        {
            return Unknown(cursor);
        }
    }

    private (EscPosCommand Command, int Length) Next(Cursor cursor) => cursor[0] switch
    {
        Lf => (new FeedCommand(1), 1),
        0x0C => (new FeedCommand(0), 1),
        0x09 => (new TabCommand(), 1),
        0x10 => RealTime.Read(cursor),
        0x1B => Escape(cursor),
        0x1D => Group(cursor),
        0x1C => Asian(cursor),
        < 0x20 or 0x7F => (new IgnoredCommand(), 1),
        _ => Text(cursor),
    };

    private static (EscPosCommand, int) Text(Cursor cursor)
    {
        var count = 0;
        try
        {
            while (cursor[count] is >= 0x20 and not 0x7F)
                count++;
        }
        catch (MoreNeededException)
        {
            // Text goes on in the next packet; what is here is text already.
        }
        return (new TextCommand(cursor.Slice(0, count)), count);
    }

    private (EscPosCommand, int) Escape(Cursor cursor) => (char)cursor[1] switch
    {
        '@' => (Reset(), 2),
        'a' => (new AlignCommand(cursor[2] & 3), 3),
        'E' or 'G' => (new BoldCommand((cursor[2] & 1) == 1), 3),
        '!' => (new ModeCommand((cursor[2] & 0x20) != 0 ? 2 : 1, (cursor[2] & 0x10) != 0 ? 2 : 1, (cursor[2] & 8) != 0, (cursor[2] & 0x80) != 0, (cursor[2] & 1) != 0), 3),
        '-' => (new UnderlineCommand(cursor[2] is 1 or 2 or 49 or 50), 3),
        'M' => (new FontCommand(cursor[2] is 1 or 49), 3),
        '2' => (new SpacingCommand(null), 2),
        '3' => (new SpacingCommand(cursor[2]), 3),
        'R' => (new CountryCommand(cursor[2]), 3),
        't' => (new CodePageCommand(cursor[2]), 3),
        '$' => (new PositionCommand(cursor.Word(2)), 4),
        '\\' => (new PositionCommand((short)cursor.Word(2), IsRelative: true), 4),
        'd' => (new FeedCommand(cursor[2]), 3),
        'J' => (new FeedDotsCommand(cursor[2]), 3),
        'i' or 'm' => (new CutCommand(), 2),
        'p' => (new PulseCommand(cursor.Slice(0, 5)), 5),
        'u' or 'v' => (new AskCommand([0]), cursor[1] == 'u' ? Ahead(cursor, 3) : 2),
        '*' => GraphicsReader.Columns(cursor),
        'D' => Tabs(cursor),
        '&' => (new IgnoredCommand(), UserCharacters(cursor)),
        '(' => (new IgnoredCommand(), Ahead(cursor, 5 + cursor.Word(3))),
        _ => Fixed(cursor),
    };

    private (EscPosCommand, int) Group(Cursor cursor) => (char)cursor[1] switch
    {
        '!' => (new SizeCommand((cursor[2] >> 4 & 7) + 1, (cursor[2] & 7) + 1), 3),
        'B' => (new ReverseCommand((cursor[2] & 1) == 1), 3),
        'V' => (new CutCommand(), cursor[2] is 65 or 66 or 97 or 98 or 103 or 104 ? Ahead(cursor, 4) : 3),
        'k' => _codes.Bars(cursor),
        'r' => (new AskCommand([0]), Ahead(cursor, 3)),
        'I' => (new AskCommand(RealTime.Identity(cursor[2])), 3),
        'a' => cursor[2] == 0 ? (new IgnoredCommand(), 3) : (new AskCommand(RealTime.AllWell), 3),
        'h' or 'w' or 'H' => (_codes.Set((char)cursor[1], cursor[2]), 3),
        'v' => GraphicsReader.Raster(cursor),
        '(' when cursor[2] == 'k' => _codes.Symbol(cursor),
        '(' when cursor[2] == 'L' => _graphics.Stored(cursor, 3, cursor.Word(3), 2),
        '8' when cursor[2] == 'L' => _graphics.Stored(cursor, 3, cursor.Word(3) + (cursor.Word(5) << 16), 4),
        '(' => (new IgnoredCommand(), Ahead(cursor, 5 + cursor.Word(3))),
        '*' => _graphics.Kept(cursor),
        '/' => (_graphics.PrintKept(), Ahead(cursor, 3)),
        'C' => (new IgnoredCommand(), Ahead(cursor, (char)cursor[2] switch { '0' => 5, '1' => 9, '2' => 5, _ => 3 })),
        'g' => (new IgnoredCommand(), Ahead(cursor, 6)),
        _ => Fixed(cursor),
    };

    private static (EscPosCommand, int) Asian(Cursor cursor) => (char)cursor[1] switch
    {
        // FS ( C 2 0 48 2: characters come in UTF-8.
        '(' when cursor[2] == 'C' && cursor[5] is 48 => (new Utf8Command(cursor[6] is 2 or 50), Ahead(cursor, 5 + cursor.Word(3))),
        '(' => (new IgnoredCommand(), Ahead(cursor, 5 + cursor.Word(3))),
        'q' => (new IgnoredCommand(), StoredPictures(cursor)),
        'g' => (new IgnoredCommand(), Ahead(cursor, cursor[2] == '1' ? 10 + cursor.Word(8) : 10)),
        _ => Fixed(cursor),
    };

    private static (EscPosCommand, int) Fixed(Cursor cursor) => CommandLengths.Of(cursor[0], cursor[1]) is { } length
        ? (new IgnoredCommand(), Ahead(cursor, length))
        : Unknown(cursor);

    private static (EscPosCommand, int) Unknown(Cursor cursor) => (new UnknownCommand(Convert.ToHexString(cursor.Slice(0, 2))), 2);

    /// <summary>That length, once all of it is there.</summary>
    private static int Ahead(Cursor cursor, int length)
    {
        _ = length == 0 ? (byte)0 : cursor[length - 1];
        return length;
    }

    private ResetCommand Reset()
    {
        _codes.Reset();
        return new ResetCommand();
    }

    /// <summary>ESC D: columns, each greater than the one before, and a zero.</summary>
    private static (EscPosCommand, int) Tabs(Cursor cursor)
    {
        var columns = new List<int>();
        while (cursor[2 + columns.Count] != 0)
            columns.Add(cursor[2 + columns.Count]);
        return (new TabsCommand(columns), 3 + columns.Count);
    }

    /// <summary>ESC &amp; y c1 c2, then for each character its width and y bytes for each column.</summary>
    private static int UserCharacters(Cursor cursor)
    {
        var length = 5;
        for (var character = cursor[3]; character <= cursor[4]; character++)
            length += 1 + (cursor[length] * cursor[2]);
        return length;
    }

    /// <summary>FS q n, then for each picture its size in bytes across and down, and its dots.</summary>
    private static int StoredPictures(Cursor cursor)
    {
        var length = 3;
        for (var picture = 0; picture < cursor[2]; picture++)
            length = checked(length + 4 + (cursor.Word(length) * cursor.Word(length + 2) * 8));
        return Ahead(cursor, length);
    }
}
