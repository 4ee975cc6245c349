using System.Buffers.Binary;
using LiteDB;

namespace Relay.Storage.LiteDb;

/// <summary>A row as it is to be, or that it is to be no more. It is kept as bytes: thousands wait in memory, and as trees of values they would cost every collection dearly.</summary>
internal sealed class RowChange
{
    private const int HeadLength = 2 + sizeof(int);
    private const byte Deleted = 0, Put = 1;

    private readonly byte[] _bytes;
    private readonly BsonValue[] _keys;

    private RowChange(string collection, BsonDocument row, byte[] bytes, bool isDeleted, bool isNew)
    {
        (Collection, Id, IsDeleted, IsNew, _bytes) = (collection, row[IndexSchema.Id], isDeleted, isNew, bytes);
        _keys = isDeleted ? [] : [.. IndexSchema.FieldsOf(collection).Select(field => row[field])];
    }

    private RowChange(RowChange other, bool isNew)
    {
        (Collection, Id, IsDeleted, IsNew, _bytes, _keys) = (other.Collection, other.Id, other.IsDeleted, isNew, other._bytes, other._keys);
    }

    public string Collection { get; }

    public BsonValue Id { get; }

    public bool IsDeleted { get; }

    /// <summary>Whether LiteDB is known not to have it: it need not be looked for.</summary>
    public bool IsNew { get; }

    /// <summary>Null where it is deleted.</summary>
    public BsonDocument? Row => IsDeleted ? null : BsonSerializer.Deserialize(_bytes);

    /// <param name="row">With its id.</param>
    public static RowChange ToPut(string collection, BsonDocument row, bool isNew) => new(collection, row, BsonSerializer.Serialize(row), isDeleted: false, isNew);

    public static RowChange ToDelete(string collection, BsonValue id)
    {
        var row = new BsonDocument { [IndexSchema.Id] = id };
        return new RowChange(collection, row, BsonSerializer.Serialize(row), isDeleted: true, isNew: false);
    }

    /// <summary>Changes as they stand in the journal: for each its collection's place, what it does, the length of its row, its row. Little-endian.</summary>
    public static byte[] Write(IReadOnlyCollection<RowChange> changes)
    {
        var bytes = new byte[changes.Sum(change => HeadLength + change._bytes.Length)];
        var rest = bytes.AsSpan();
        foreach (var change in changes)
        {
            rest[0] = (byte)IndexSchema.PlaceOf(change.Collection);
            rest[1] = change.IsDeleted ? Deleted : Put;
            BinaryPrimitives.WriteInt32LittleEndian(rest[2..], change._bytes.Length);
            change._bytes.CopyTo(rest[HeadLength..]);
            rest = rest[(HeadLength + change._bytes.Length)..];
        }
        return bytes;
    }

    public static List<RowChange> Read(ReadOnlySpan<byte> written)
    {
        var changes = new List<RowChange>();
        while (!written.IsEmpty)
        {
            var bytes = written.Slice(HeadLength, BinaryPrimitives.ReadInt32LittleEndian(written[2..])).ToArray();
            changes.Add(new RowChange(IndexSchema.CollectionAt(written[0]), BsonSerializer.Deserialize(bytes), bytes, written[1] == Deleted, isNew: false));
            written = written[(HeadLength + bytes.Length)..];
        }
        return changes;
    }

    public RowChange With(bool isNew) => isNew == IsNew ? this : new RowChange(this, isNew);

    /// <summary>Whether the row is to be there and its field lies in the range.</summary>
    public bool IsIn(IndexRange range) => !IsDeleted && range.Holds(KeyOf(range.Field));

    /// <summary>The value of its id or of an indexed field; null where the row has none.</summary>
    public BsonValue KeyOf(string field)
    {
        if (field == IndexSchema.Id)
            return Id;
        var fields = IndexSchema.FieldsOf(Collection);
        for (var at = 0; at < fields.Count; at++)
            if (fields[at] == field)
                return _keys[at];
        throw new InvalidOperationException($"No index is on {field} of {Collection}.");
    }
}
