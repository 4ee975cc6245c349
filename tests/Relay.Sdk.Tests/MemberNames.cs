using TicketRelay.Json;

namespace Relay.Sdk.Tests;

/// <summary>Asks a thing of the SDK for the names of its members on the wire.</summary>
internal sealed class MemberNames : Fields
{
    private readonly List<string> _names = [];

    public static IReadOnlyList<string> Of(Type type)
    {
        var names = new MemberNames();
        ((IFields)Activator.CreateInstance(type)!).Visit(names);
        return names._names;
    }

    public override string? Text(string name, string? value) => Note(name, value);

    public override decimal? Amount(string name, decimal? value) => Note(name, value);

    public override bool? Flag(string name, bool? value) => Note(name, value);

    public override DateTimeOffset? Time(string name, DateTimeOffset? value) => Note(name, value);

    public override DateTime? Day(string name, DateTime? value) => Note(name, value);

    public override T? Word<T>(string name, T? value) => Note(name, value);

    public override T? Thing<T>(string name, T? value) where T : class => Note(name, value);

    public override void Things<T>(string name, IList<T> items) => _names.Add(name);

    public override void Texts(string name, IList<string> items) => _names.Add(name);

    private T Note<T>(string name, T value)
    {
        _names.Add(name);
        return value;
    }
}
