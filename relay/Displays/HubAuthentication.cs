using Relay.Hosting;

namespace Relay.Displays;

/// <summary>Lets only paired displays, and only pages of the relay itself, reach the hub: browsers send cookies with a WebSocket that any site opens.</summary>
internal static class HubAuthentication
{
    public static IApplicationBuilder UseHubAuthentication(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(DisplayHub.Path), hub => hub.Use(Check));

    private static async Task Check(HttpContext context, RequestDelegate next)
    {
        if (!OwnOrigin.Allows(context.Request, context.RequestServices.GetRequiredService<PublicLinks>()))
            await new ProblemAnswer(DisplaysProblems.ForeignOrigin).ExecuteAsync(context);
        else if (context.RequestServices.GetRequiredService<DisplayAuthentication>().Find(context.Request) is null)
            await new ProblemAnswer(DisplaysProblems.NotPaired).ExecuteAsync(context);
        else
            await next(context);
    }
}
