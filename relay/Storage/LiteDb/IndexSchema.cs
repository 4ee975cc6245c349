using LiteDB;
using LiteDB.Engine;

namespace Relay.Storage.LiteDb;

/// <summary>The index's collections, all made when it is opened: a collection made while another is read closes LiteDB's engine.
/// Field names are short because LiteDB stores them in every document.</summary>
internal static class IndexSchema
{
    public const string Tickets = "tickets";
    public const string Events = "events";
    public const string Stanzas = "stanzas";
    public const string Wipes = "wipes";
    public const string Marks = "marks";
    public const string Outbox = "outbox";
    public const string Sales = "sales";

    public const string Id = "_id";
    public const string Number = "n";
    public const string Idempotency = "i";
    public const string Expires = "e";
    public const string Until = "u";
    public const string Due = "w";
    public const string Ticket = "k";
    public const string Heard = "h";

    /// <summary>The journal knows them by their places: a new one comes last.</summary>
    private static readonly string[] Collections = [Tickets, Events, Stanzas, Wipes, Marks, Outbox, Sales];

    private static readonly (string Collection, string Field)[] Indexes =
        [(Tickets, Number), (Tickets, Idempotency), (Tickets, Expires), (Stanzas, Until), (Events, Heard), (Outbox, Due), (Outbox, Ticket), (Outbox, Until), (Sales, Until)];

    private static readonly Dictionary<string, string[]> FieldsByCollection =
        Collections.ToDictionary(collection => collection, collection => Indexes.Where(index => index.Collection == collection).Select(index => index.Field).ToArray());

    /// <summary>A collection's indexed fields, besides its id.</summary>
    public static IReadOnlyList<string> FieldsOf(string collection) => FieldsByCollection[collection];

    public static int PlaceOf(string collection) => Array.IndexOf(Collections, collection);

    public static string CollectionAt(int place) => Collections[place];

    public static void Ensure(LiteEngine engine)
    {
        var known = Names(engine);
        foreach (var collection in Collections.Except(known))
        {
            engine.Insert(collection, [new BsonDocument { [Id] = 0L }], BsonAutoId.Int64);
            engine.Delete(collection, [0L]);
        }
        foreach (var (collection, field) in Indexes)
            engine.EnsureIndex(collection, field, BsonExpression.Create("$." + field), false);
    }

    private static HashSet<string> Names(LiteEngine engine)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var reader = engine.Query("$cols", new Query());
        while (reader.Read())
            names.Add(reader.Current["name"].AsString);
        return names;
    }
}
