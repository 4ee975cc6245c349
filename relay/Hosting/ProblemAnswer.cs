using System.Globalization;
using Relay.Hosting.Errors;

namespace Relay.Hosting;

/// <summary>An RFC 9457 answer: <c>application/problem+json</c> with a stable type and the members that are wrong.</summary>
/// <param name="type">The listed kind of problem.</param>
/// <param name="detail">What happened this time; safe to show: no token, key, address or ticket text.</param>
/// <param name="errors">The members that are wrong, if any.</param>
/// <param name="retryAfter">When to try again, sent as <c>Retry-After</c> in whole seconds.</param>
internal sealed class ProblemAnswer(
    ProblemType type, string? detail = null, IReadOnlyList<ProblemError>? errors = null, TimeSpan? retryAfter = null)
    : IResult, IStatusCodeHttpResult
{
    public ProblemType Type => type;

    public IReadOnlyList<ProblemError> Errors => errors ?? [];

    public int? StatusCode => type.Status;

    /// <summary>Whether the answer carries its trace id. Without it all answers of the same type and detail are equal, byte for byte.</summary>
    public bool Traced { get; init; } = true;

    /// <summary>The rules that were broken, where the type is about rules: stable words, a member <c>rules</c> of the answer.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Whole seconds to wait, at least 1; null where waiting does not help.</summary>
    public int? RetryAfter => retryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : null;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = type.Status;
        PageHeaders.ApplyToFile(response.Headers);
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var links = httpContext.RequestServices.GetRequiredService<PublicLinks>();
        var body = new ProblemBody(
            links.Problem(type.Slug), type.Title, type.Status, detail ?? type.Title,
            errors is { Count: > 0 } ? errors : null, Rules, Traced ? RequestTrace.Id(httpContext) : null);
        return response.WriteAsJsonAsync(body, HostingJson.Default.ProblemBody, "application/problem+json", httpContext.RequestAborted);
    }
}

/// <summary>The members of a problem document, in the order they are written.</summary>
/// <param name="Type">Where the kind of problem is explained; its last part is the problem's name.</param>
/// <param name="Title">The kind of problem in one sentence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="Errors">The members that are wrong, if any.</param>
/// <param name="Rules">The rules that were broken, where the kind of problem is about rules.</param>
/// <param name="TraceId">Stands in the relay's log beside what happened.</param>
internal sealed record ProblemBody(
    string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemError>? Errors, IReadOnlyList<string>? Rules, string? TraceId);
