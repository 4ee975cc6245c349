namespace TicketRelay.Json;

/// <summary>Goes through the members of a thing. A writer writes what it is given and gives it back, a reader gives what it read: so one list of members serves both.</summary>
internal abstract class Fields
{
    public abstract string? Text(string name, string? value);

    public abstract decimal? Amount(string name, decimal? value);

    public abstract bool? Flag(string name, bool? value);

    public abstract DateTimeOffset? Time(string name, DateTimeOffset? value);

    /// <summary>A calendar day.</summary>
    public abstract DateTime? Day(string name, DateTime? value);

    /// <summary>One of the contract's words, such as <c>gift-receipt</c>.</summary>
    public abstract T? Word<T>(string name, T? value) where T : struct, Enum;

    public abstract T? Thing<T>(string name, T? value) where T : class, IFields, new();

    public abstract void Things<T>(string name, IList<T> items) where T : IFields, new();

    public abstract void Texts(string name, IList<string> items);

    public int? Whole(string name, int? value) => (int?)Amount(name, value);
}
