using LiteDB;

namespace Relay.Storage.LiteDb;

/// <summary>Rows whose field lies between two values, in the order of that field. Rows without the field are in no range.</summary>
/// <param name="To">Included.</param>
internal readonly record struct IndexRange(string Field, BsonValue From, bool IsFromIncluded, BsonValue To)
{
    public static IndexRange Is(string field, BsonValue value) => new(field, value, true, value);

    public static IndexRange Above(string field, BsonValue value) => new(field, value, false, BsonValue.MaxValue);

    public static IndexRange UpTo(string field, BsonValue value) => new(field, BsonValue.MinValue, false, value);

    public static IndexRange Between(string field, BsonValue from, BsonValue to) => new(field, from, true, to);

    public bool Holds(BsonValue value) =>
        value.CompareTo(To, Collation.Binary) <= 0 && value.CompareTo(From, Collation.Binary) is var above && (above > 0 || (above == 0 && IsFromIncluded));

    /// <summary>The same for LiteDB, on <c>@0</c> and <c>@1</c>.</summary>
    public string Condition =>
        From == To ? $"$.{Field} = @0"
        : To.IsMaxValue ? $"$.{Field} > @0"
        : From.IsMinValue ? $"$.{Field} <= @1"
        : $"$.{Field} BETWEEN @0 AND @1";
}
