namespace Relay.EndToEnd.Engines;

/// <summary>What kind of tablet an engine plays.</summary>
internal sealed record ScreenSettings
{
    public int Width { get; init; } = 1024;

    public int Height { get; init; } = 768;

    public bool Script { get; init; } = true;

    public bool Cookies { get; init; } = true;

    /// <summary>The folder in which the browser keeps what it keeps, to be opened again after a reboot; the test's own. Null: a new one. For Chrome and its kin, and Firefox.</summary>
    public string? Profile { get; init; }

    /// <summary>ES3 statements that run before each page's own script.</summary>
    public string? Preload { get; init; }

    /// <summary>How wrong the tablet's clock is, as <c>faketime</c> takes it: "-1y". Null: right.</summary>
    public string? Clock { get; init; }

    public Task<Leash> StartAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Clock is { } wrong ? Leash.StartAsync("faketime", ["-f", wrong, program, .. arguments], environment) : Leash.StartAsync(program, arguments, environment);
}
