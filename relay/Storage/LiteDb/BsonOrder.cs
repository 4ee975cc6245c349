using LiteDB;

namespace Relay.Storage.LiteDb;

/// <summary>LiteDB's own order of ids and fields. Its own hash of bytes is of the array, not of what it holds.</summary>
internal sealed class BsonOrder : IComparer<BsonValue>, IEqualityComparer<BsonValue>
{
    public static readonly BsonOrder Binary = new();

    public int Compare(BsonValue? x, BsonValue? y) => x!.CompareTo(y!, Collation.Binary);

    public bool Equals(BsonValue? x, BsonValue? y) => Compare(x, y) == 0;

    public int GetHashCode(BsonValue value)
    {
        if (!value.IsBinary)
            return value.IsString ? StringComparer.Ordinal.GetHashCode(value.AsString) : value.AsInt64.GetHashCode();
        var hash = new HashCode();
        hash.AddBytes(value.AsBinary);
        return hash.ToHashCode();
    }
}
