namespace Relay.Hosting.Json;

/// <summary>What is wrong with a body, collected while it is read, so that the sender learns all of it at once.</summary>
internal sealed class ErrorList
{
    /// <summary>Errors that an answer lists; a body may have far more.</summary>
    public const int Most = 50;

    /// <summary>Characters of a pointer in an answer: an unknown member's name is the sender's, and may be long.</summary>
    private const int PointerLength = 200;

    private readonly List<ProblemError> _errors = [];

    public IReadOnlyList<ProblemError> Errors => _errors;

    public bool IsEmpty => _errors.Count == 0;

    /// <summary>The shape is wrong, not only a value: 400 instead of 422.</summary>
    public bool IsStructural { get; private set; }

    /// <summary>The body is not what the route reads.</summary>
    public void AddStructural(JsonPointer pointer, string code, string detail)
    {
        IsStructural = true;
        Add(pointer, code, detail);
    }

    /// <summary>The shape is right, the value cannot be accepted.</summary>
    public void Add(JsonPointer pointer, string code, string detail)
    {
        if (_errors.Count < Most)
            _errors.Add(new ProblemError(Cut(pointer.ToString()), code, detail));
    }

    /// <summary>The same errors under other names, for values that did not come as JSON.</summary>
    public ErrorList Renamed(Func<string, string> name)
    {
        var renamed = new ErrorList { IsStructural = IsStructural };
        renamed._errors.AddRange(_errors.Select(error => error with { Pointer = name(error.Pointer) }));
        return renamed;
    }

    /// <summary>400 or 422 with every member that is wrong.</summary>
    public ProblemAnswer ToAnswer()
    {
        var detail = _errors.Count == 1 ? _errors[0].Detail : $"{_errors.Count} members are wrong; see errors.";
        return new ProblemAnswer(IsStructural ? HostingProblems.BadRequest : JsonProblems.InvalidContent, detail, _errors);
    }

    private static string Cut(string pointer) => pointer.Length <= PointerLength ? pointer
        : pointer[..(char.IsHighSurrogate(pointer[PointerLength - 1]) ? PointerLength - 1 : PointerLength)] + "…";
}
