namespace TicketRelay.Queue;

/// <summary>What the outbox's records come to. Not for many threads at once.</summary>
internal sealed class OutboxState
{
    /// <summary>Numbers remembered after their tickets went: a till that stopped in between submits its last sale again.</summary>
    private const int MostKnown = 256;

    private readonly SortedDictionary<long, OutboxItem> _items = [];
    private readonly Dictionary<string, OutboxRecord> _known = [];
    private readonly Queue<string> _knownInOrder = new();

    public string? Origin { get; private set; }

    public long NextSequence { get; private set; } = 1;

    public IReadOnlyCollection<OutboxItem> Items => _items.Values;

    public IEnumerable<OutboxRecord> Known => _knownInOrder.Select(number => _known[number]);

    /// <summary>Bytes of the bodies that are still needed.</summary>
    public long Bytes { get; private set; }

    /// <summary>The oldest that waits to be sent.</summary>
    public OutboxItem? Next => _items.Values.FirstOrDefault(item => item.Refusal is null);

    public OutboxItem? Find(long sequence) => _items.TryGetValue(sequence, out var item) ? item : null;

    /// <summary>Who has that number: a ticket here, or one that was sent.</summary>
    public OutboxRecord? Find(string number) =>
        _items.Values.FirstOrDefault(item => item.Record.Number == number)?.Record ?? (_known.TryGetValue(number, out var known) ? known : null);

    public void Apply(OutboxRecord record, long at, int length)
    {
        NextSequence = Math.Max(NextSequence, record.Sequence + 1);
        switch (record.Act)
        {
            case OutboxAct.Keep:
                _items[record.Sequence] = new OutboxItem(record, at, length);
                Bytes += length;
                break;
            case OutboxAct.Sent:
                if (Find(record.Sequence)?.Record is { } sent)
                    Remember(sent with { Act = OutboxAct.Known, Token = record.Token ?? sent.Token });
                Remove(record.Sequence);
                break;
            case OutboxAct.Drop:
                Remove(record.Sequence);
                break;
            case OutboxAct.Refused:
                if (Find(record.Sequence) is { } refused)
                    refused.Refusal = new Problem(record.Slug ?? "", record.Status ?? 0, record.Detail ?? "");
                break;
            case OutboxAct.Retry:
                if (Find(record.Sequence) is { } again)
                    again.Refusal = null;
                break;
            case OutboxAct.Known:
                Remember(record);
                break;
            case OutboxAct.Origin:
                Origin = record.Url;
                break;
        }
    }

    private void Remember(OutboxRecord record)
    {
        var number = record.Number ?? "";
        if (!_known.ContainsKey(number))
            _knownInOrder.Enqueue(number);
        _known[number] = record with { Key = null, Target = null, ContentType = null };
        if (_knownInOrder.Count > MostKnown)
            _known.Remove(_knownInOrder.Dequeue());
    }

    private void Remove(long sequence)
    {
        if (Find(sequence) is not { } item)
            return;
        Bytes -= item.Length;
        _items.Remove(sequence);
    }
}
