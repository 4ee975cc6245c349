namespace Relay.Hosting;

/// <summary>A word after the program's name that does a job and ends, such as <c>relay check</c>. Rooms register theirs.</summary>
internal interface IRelayCommand
{
    string Name { get; }

    /// <summary>One line for <c>relay help</c>.</summary>
    string Summary { get; }

    /// <returns>The process's exit code: 0 when all is well.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation);
}
