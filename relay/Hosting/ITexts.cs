namespace Relay.Hosting;

/// <summary>A record of texts in all <see cref="Languages.Known"/>. Its texts are <c>required</c>, so neither a text nor a language can be missing from what compiles.</summary>
/// <typeparam name="TSelf">The record itself. Each language stands in a file of its own, such as <c>FaultTexts.German.cs</c>; <see cref="Languages.Texts{T}"/> finds the right one.</typeparam>
internal interface ITexts<TSelf> where TSelf : class, ITexts<TSelf>
{
    static abstract TSelf English { get; }
    static abstract TSelf French { get; }
    static abstract TSelf German { get; }
    static abstract TSelf Spanish { get; }
    static abstract TSelf Italian { get; }
    static abstract TSelf Dutch { get; }
}
