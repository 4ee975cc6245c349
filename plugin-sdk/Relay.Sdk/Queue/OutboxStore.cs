namespace TicketRelay.Queue;

/// <summary>State and file together, for many threads: what is told is on disk first.</summary>
internal sealed class OutboxStore : IDisposable
{
    /// <summary>Bytes that are not worth a rewriting.</summary>
    private const long SmallChange = 1024 * 1024;

    private readonly object _gate = new();
    private readonly OutboxState _state = new();
    private readonly OutboxFolder _folder;
    private readonly int _mostTickets;
    private readonly long _mostBytes;
    private OutboxFile _file;

    public OutboxStore(string folder, int mostTickets, long mostBytes)
    {
        _mostTickets = mostTickets;
        _mostBytes = mostBytes;
        _folder = new OutboxFolder(folder);
        try
        {
            _file = _folder.Open(_state.Apply);
            Damaged = _file.Damaged;
            Tidy(always: Damaged > 0);
        }
        catch
        {
            _file?.Dispose();
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>Damaged stretches found at the start.</summary>
    public int Damaged { get; }

    public T Look<T>(Func<OutboxState, T> look)
    {
        lock (_gate)
            return look(_state);
    }

    /// <summary>Keeps a ticket, or finds the one that it repeats.</summary>
    /// <exception cref="DuplicateNumberException">Another ticket has that number.</exception>
    /// <exception cref="OutboxFullException">There is no room.</exception>
    public KeptTicket Keep(OutboxRecord record, byte[] body)
    {
        lock (_gate)
        {
            if (_state.Find(record.Number ?? "") is { } same)
            {
                var there = _state.Find(same.Sequence);
                if (same.Hash == record.Hash)
                    return Again(same, there);
                if (there?.Refusal is null)
                    throw new DuplicateNumberException(new Problem("duplicate-number", 409, "The till has submitted another ticket under this number."));
                // The till mended what the relay refused.
                Write(new OutboxRecord(OutboxAct.Drop) { Sequence = same.Sequence }, [], durable: false);
            }
            if (_state.Items.Count >= _mostTickets || _state.Bytes + body.Length > _mostBytes)
                throw new OutboxFullException(_state.Items.Count);
            var numbered = record with { Sequence = _state.NextSequence };
            Write(numbered, body, durable: true);
            return new KeptTicket(numbered, _state.Find(numbered.Sequence));
        }
    }

    /// <param name="durable">Whether it must outlive the power. What the relay answers again need not.</param>
    public void Note(OutboxRecord record, bool durable)
    {
        lock (_gate)
        {
            Write(record, [], durable);
            Tidy(always: false);
        }
    }

    public byte[] BodyOf(OutboxItem item)
    {
        lock (_gate)
            return _file.Read(item.At, item.Length);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
            _folder.Dispose();
        }
    }

    private KeptTicket Again(OutboxRecord same, OutboxItem? there)
    {
        if (there?.Refusal is not null)
            Write(new OutboxRecord(OutboxAct.Retry) { Sequence = same.Sequence }, [], durable: true);
        return new KeptTicket(same, there);
    }

    private void Write(OutboxRecord record, byte[] body, bool durable) =>
        _state.Apply(record, _file.Append(record.ToJson(), body, durable), body.Length);

    /// <summary>Rewrites the file when most of it is history.</summary>
    private void Tidy(bool always)
    {
        if (!always && _file.Length < SmallChange + (2 * _state.Bytes))
            return;
        var moved = new List<(OutboxItem Item, long At)>();
        _file = _folder.Rewrite(_file, next =>
        {
            if (_state.Origin is { } url)
                next.Append(new OutboxRecord(OutboxAct.Origin) { Url = url }.ToJson(), [], durable: false);
            foreach (var known in _state.Known)
                next.Append(known.ToJson(), [], durable: false);
            foreach (var item in _state.Items)
            {
                moved.Add((item, next.Append(item.Record.ToJson(), _file.Read(item.At, item.Length), durable: false)));
                if (item.Refusal is { } refusal)
                    next.Append(OutboxRecords.Refused(item.Record.Sequence, refusal).ToJson(), [], durable: false);
            }
        });
        foreach (var (item, at) in moved)
            item.At = at;
    }
}

/// <summary>A ticket that the outbox has, or had: then the relay has it.</summary>
/// <param name="item">Null where it was sent before.</param>
internal sealed class KeptTicket(OutboxRecord record, OutboxItem? item)
{
    public OutboxRecord Record => record;

    public OutboxItem? Item => item;

    /// <summary>The outcome. Asked for before the sender can see the ticket, so that it cannot be missed.</summary>
    public Task<Submission?>? Outcome { get; } = item?.WaitAsync();
}
