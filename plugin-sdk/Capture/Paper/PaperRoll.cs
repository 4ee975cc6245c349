using System.Text;
using Capture.EscPos;

namespace Capture.Paper;

/// <summary>Prints commands on paper that is only in memory, and gives a sheet at each cut.</summary>
internal sealed class PaperRoll
{
    /// <summary>Stands where part of a line was left out.</summary>
    public const string LeftOut = "[…]";

    private readonly Encoding _usual;
    private readonly PaperLine _line;
    private readonly List<PaperPart> _parts = [];
    private readonly List<string> _doubts = [];
    private Decoder _decoder;
    private string _country = "";
    private int _feed = PaperRow.UsualFeed;
    private int _side;
    private bool _skipLine;
    private bool _hasSkipped;

    public PaperRoll(int codePage, int columns)
    {
        _usual = Encoding.GetEncoding(codePage);
        _decoder = _usual.GetDecoder();
        _line = new PaperLine(columns * PaperStyle.Usual.CellWidth);
    }

    /// <summary>The sheet that this command cuts off; null where it does not cut, or nothing was on it.</summary>
    public PaperSheet? Apply(EscPosCommand command)
    {
        switch (command)
        {
            case TextCommand text: Write(text.Bytes); break;
            case FeedCommand feed: Feed(feed.Lines); break;
            case FeedDotsCommand feed: FeedDots(feed.Dots); break;
            case SpacingCommand spacing: _feed = spacing.Dots ?? PaperRow.UsualFeed; break;
            case TabCommand: _line.Tab(); break;
            case TabsCommand tabs: _line.Tabs = tabs.Columns; break;
            case PositionCommand position: _line.MoveTo(position.Dots + (position.IsRelative ? _line.At : 0)); break;
            case AlignCommand align: _side = align.Side; break;
            case BoldCommand bold: _line.Style = _line.Style with { Bold = bold.On }; break;
            case UnderlineCommand underline: _line.Style = _line.Style with { Underline = underline.On }; break;
            case ReverseCommand reverse: _line.Style = _line.Style with { Reverse = reverse.On }; break;
            case SizeCommand size: _line.Style = _line.Style with { Width = size.Width, Height = size.Height }; break;
            case FontCommand font: _line.Style = _line.Style with { Small = font.Small }; break;
            case ModeCommand mode: _line.Style = new PaperStyle(mode.Width, mode.Height, mode.Bold, mode.Underline, _line.Style.Reverse, mode.Small); break;
            case CountryCommand country: _country = Countries.Of(country.Number); break;
            case CodePageCommand page: Turn(CodePages.Of(page.Number)); break;
            case Utf8Command utf8: Turn(utf8.On ? Encoding.UTF8 : _usual); break;
            case ResetCommand: Reset(); break;
            case ImageCommand image: Add(new PaperImage(_side, image.Width, image.Height, image.Bits, image.IsBand)); break;
            case QrCommand qr: Add(new PaperQr(_side, qr.Text, qr.Module, qr.Level)); break;
            case BarcodeCommand bars: Add(new PaperBarcode(_side, bars.Kind, bars.Text, bars.Height, bars.Module, bars.Label)); break;
            case UnknownCommand unknown: Doubt(unknown.Hex); break;
            case CutCommand: return Cut();
        }
        return null;
    }

    /// <summary>What is on the paper so far; null where nothing is.</summary>
    public PaperSheet? Cut()
    {
        Resume();
        EndLine();
        while (_parts is [.., PaperRow { Text: "" } or PaperGap])
            _parts.RemoveAt(_parts.Count - 1);
        var sheet = _parts.Count > 0 ? new PaperSheet([.. _parts], [.. _doubts]) : null;
        _parts.Clear();
        _doubts.Clear();
        return sheet;
    }

    private void Write(byte[] bytes)
    {
        if (_skipLine)
        {
            _hasSkipped = true;
            return;
        }
        var symbols = new char[bytes.Length + 1];
        var count = _decoder.GetChars(bytes, 0, bytes.Length, symbols, 0, flush: false);
        foreach (var symbol in symbols.AsSpan(0, count).EnumerateRunes())
            Put(Rune.IsControl(symbol) ? Rune.ReplacementChar : Countries.In(_country, symbol));
    }

    /// <summary>A control character of the code page, or what could not be read, shows as a mark that says so: no ticket may carry the one, and nothing may vanish.</summary>
    private void Put(Rune symbol)
    {
        if (!_line.HasRoom(symbol))
            EndLine();
        _line.Put(symbol);
    }

    private void Feed(int lines)
    {
        if (_skipLine && _line.IsEmpty && !_hasSkipped)
            lines--;
        Resume();
        // A picture in bands: the feed after each is how they are joined.
        if (_line.IsEmpty && _parts is [.., PaperImage { IsBand: true }] && lines <= 1)
            return;
        if (!_line.IsEmpty)
        {
            EndLine();
            lines--;
        }
        for (; lines > 0; lines--)
            _parts.Add(new PaperRow(_side, [], _feed));
    }

    /// <summary>Prints what the line holds, if anything, and moves on by so many dots.</summary>
    private void FeedDots(int dots)
    {
        Resume();
        if (!_line.IsEmpty)
            _parts.Add(_line.End(_side, dots));
        // A picture in bands: the feed after each is how they are joined.
        else if (dots > 0 && _parts is not [.., PaperImage { IsBand: true }])
            _parts.Add(new PaperGap(dots));
    }

    private void EndLine()
    {
        if (!_line.IsEmpty)
            _parts.Add(_line.End(_side, _feed));
        else
            _line.MoveTo(0);
    }

    private void Add(PaperPart part)
    {
        EndLine();
        if (part is PaperImage { IsBand: true } next && _parts is [.., PaperImage { IsBand: true } last] && last.Width == next.Width)
            _parts[^1] = last with { Height = last.Height + next.Height, Bits = [.. last.Bits, .. next.Bits] };
        else
            _parts.Add(part);
    }

    private void Turn(Encoding page) => _decoder = page.GetDecoder();

    private void Reset()
    {
        EndLine();
        _line.Style = PaperStyle.Usual;
        _line.Tabs = [];
        (_side, _feed, _country) = (0, PaperRow.UsualFeed, "");
        Turn(_usual);
    }

    /// <summary>Ends what was left out, and marks where: a reader must not take what is here for all there was.</summary>
    private void Resume()
    {
        if (_hasSkipped)
        {
            foreach (var symbol in (_line.IsEmpty ? LeftOut : " " + LeftOut).EnumerateRunes())
                Put(symbol);
        }
        (_skipLine, _hasSkipped) = (false, false);
    }

    private void Doubt(string hex)
    {
        _skipLine = true;
        _doubts.Add(hex);
    }
}
