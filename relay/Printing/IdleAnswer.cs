namespace Relay.Printing;

/// <summary>"Nothing to print", the answer of nearly every poll: the same bytes each time, written without the ranges and dates that answers of files have.</summary>
internal sealed class IdleAnswer(byte[] body, string type) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = type;
        response.ContentLength = body.Length;
        return body.Length == 0 ? Task.CompletedTask : response.BodyWriter.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
