namespace Relay.Hosting.Errors;

/// <summary>Writes a problem as a person or a program reads it: a page where the request prefers HTML, else problem JSON.</summary>
internal static class FaultAnswer
{
    public static Task WriteAsync(HttpContext context, ProblemAnswer answer) =>
        AcceptHeader.PrefersPage(context.Request) ? new FaultPage(answer).ExecuteAsync(context) : answer.ExecuteAsync(context);

    /// <summary>Fills an answer that has a status and no body, such as that of an unknown address.</summary>
    public static Task FillAsync(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => WriteAsync(context, new ProblemAnswer(HostingProblems.NotFound)),
            StatusCodes.Status405MethodNotAllowed => WriteAsync(context, new ProblemAnswer(HostingProblems.MethodNotAllowed)),
            StatusCodes.Status408RequestTimeout => WriteAsync(context, new ProblemAnswer(HostingProblems.Timeout)),
            StatusCodes.Status413PayloadTooLarge => WriteAsync(context, new ProblemAnswer(HostingProblems.TooLarge)),
            StatusCodes.Status415UnsupportedMediaType => WriteAsync(context, new ProblemAnswer(HostingProblems.UnsupportedMedia)),
            StatusCodes.Status400BadRequest => WriteAsync(context, new ProblemAnswer(HostingProblems.BadRequest)),
            StatusCodes.Status500InternalServerError => WriteAsync(context, new ProblemAnswer(HostingProblems.Internal)),
            _ => Task.CompletedTask,
        };
}
