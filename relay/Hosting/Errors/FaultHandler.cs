using Microsoft.AspNetCore.Diagnostics;

namespace Relay.Hosting.Errors;

/// <summary>Turns what a request threw into a listed problem.</summary>
internal sealed class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var answer = Answer(exception);
        if (answer.Type == HostingProblems.Internal)
            log.LogError(exception, "Request {TraceId:l} failed in {Route:l}", RequestTrace.Id(httpContext), RequestRoute.Of(httpContext));
        await FaultAnswer.WriteAsync(httpContext, answer);
        return true;
    }

    private static ProblemAnswer Answer(Exception exception) => exception switch
    {
        ProblemException problem => new ProblemAnswer(problem.Type, problem.Message, retryAfter: problem.RetryAfter),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new ProblemAnswer(HostingProblems.TooLarge),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => new ProblemAnswer(HostingProblems.Timeout),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new ProblemAnswer(HostingProblems.UnsupportedMedia),
        BadHttpRequestException => new ProblemAnswer(HostingProblems.BadRequest),
        _ => new ProblemAnswer(HostingProblems.Internal),
    };
}
