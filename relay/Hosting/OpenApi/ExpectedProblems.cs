using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Relay.Hosting.OpenApi;

/// <summary>Declares the problems that follow from what a route is, so that no room need repeat them: a body can be refused, and so can a write.</summary>
internal sealed class ExpectedProblems : IApiDescriptionProvider
{
    private static readonly ProblemType[] OfBodies = [HostingProblems.Timeout, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia];
    private static readonly ProblemType[] OfWrites = [HostingProblems.Busy, HostingProblems.StorageFull];

    public int Order => 0;

    /// <summary>Only what asks for a key writes: anyone may have a document verified, and nothing is stored.</summary>
    public static IEnumerable<ProblemType> Of(ApiDescription route)
    {
        var writes = route.HttpMethod is not ("GET" or "HEAD") && route.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();
        return [.. route.SupportedRequestFormats.Count > 0 ? OfBodies : [], .. writes ? OfWrites : []];
    }

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        // The routes are described by the framework's own provider; there is something to add only afterwards.
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        foreach (var route in context.Results)
            foreach (var status in Of(route).Select(type => type.Status).Except(route.SupportedResponseTypes.Select(type => type.StatusCode)).ToList())
                route.SupportedResponseTypes.Add(new ApiResponseType
                {
                    StatusCode = status,
                    Type = typeof(ProblemBody),
                    ApiResponseFormats = [new ApiResponseFormat { MediaType = "application/problem+json" }],
                });
    }
}
