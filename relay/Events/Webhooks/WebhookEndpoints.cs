using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Events.Webhooks;

/// <summary>A shop's own webhooks.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/webhooks", Create)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Has the events of the shop's tills sent to a public https address, signed as Standard Webhooks says; the secret is shown this once")
            .Accepts<NewWebhook>("application/json")
            .Produces<WebhookBody>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, WebhookProblems.NotApproved, WebhookProblems.TooMany, HostingProblems.TooMany);
        routes.MapGet("/v1/webhooks", List)
            .RequireKey(KeyScope.Shop)
            .WithSummary("The shop's webhooks and whether they are taken, newest first")
            .Produces<Page<WebhookBody>>()
            .WithProblems(HostingProblems.BadRequest, HostingProblems.TooMany);
        routes.MapDelete("/v1/webhooks/{webhookId}", Delete)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Ends a webhook at once")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPost("/v1/webhooks/{webhookId}/secret", Rotate)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Makes a new secret, shown this once; for 24 hours the one before signs too")
            .Produces<WebhookBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPost("/v1/webhooks/{webhookId}/ping", Ping)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Sends a test message and says what became of it; one that is taken brings a disabled or failing webhook back")
            .Produces<PingResult>()
            .WithProblems(HostingProblems.NotFound, WebhookProblems.NotApproved, HostingProblems.TooMany);
    }

    private static async Task<IResult> Create(
        HttpContext context, WebhookRegistration registration, WebhookNetwork network, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var url = reader.Text("url", WebhookUrl.MostCharacters, required: true);
        if (!string.IsNullOrWhiteSpace(url) && WebhookUrl.Wrong(url, network.IsPublic) is { } wrong)
            reader.Refuse("url", JsonCodes.InvalidValue, wrong);
        var types = reader.Texts("types", EventNames.All.Count, WebhookUrl.MostCharacters, blank: false);
        for (var at = 0; at < types.Count; at++)
            if (!EventNames.All.Contains(types[at]))
                reader.Errors.Add(reader.Pointer.Member("types").Item(at), JsonCodes.InvalidValue, $"One of these is expected: {string.Join(", ", EventNames.All)}.");
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        if (registration.Refusal(context.Caller().Shop.Id) is { } refusal)
            return refusal;
        if (await registration.AddAsync(context.Caller().Shop.Id, url!, types, cancellation) is not { } made)
            return new ProblemAnswer(WebhookProblems.TooMany, $"A shop has at most {options.Value.Limits.WebhooksPerShop} webhooks.");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = "/v1/webhooks/" + made.WebhookId;
        return TypedResults.Json(made, WebhooksJson.Default.WebhookBody, statusCode: StatusCodes.Status201Created);
    }

    private static IResult List(string? after, string? limit, HttpContext context, WebhookDirectory webhooks)
    {
        var request = new PageRequest(after, limit);
        if (request.Problem is { } problem)
            return problem;
        var own = webhooks.Of(context.Caller().Shop.Id).OrderByDescending(webhook => webhook.CreatedAt).ThenBy(webhook => webhook.Id, StringComparer.Ordinal);
        return TypedResults.Json(request.Of(own, webhook => (webhook.CreatedAt, webhook.Id), WebhookBody.Of), WebhooksJson.Default.PageWebhookBody);
    }

    private static async Task<IResult> Delete(string webhookId, HttpContext context, WebhookDirectory webhooks, WebhookWorker worker, CancellationToken cancellation)
    {
        if (Own(webhookId, context, webhooks) is null)
            return NotFound();
        await worker.RemoveAsync([webhookId], cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Rotate(string webhookId, HttpContext context, WebhookDirectory webhooks, WebhookRegistration registration, CancellationToken cancellation)
    {
        if (Own(webhookId, context, webhooks) is null || await registration.RotateAsync(webhookId, cancellation) is not { } rotated)
            return NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(rotated, WebhooksJson.Default.WebhookBody);
    }

    private static async Task<IResult> Ping(string webhookId, HttpContext context, WebhookDirectory webhooks, WebhookRegistration registration, CancellationToken cancellation)
    {
        if (Own(webhookId, context, webhooks) is not { } webhook)
            return NotFound();
        if (registration.Refusal(webhook.Shop) is { } refusal)
            return refusal;
        return TypedResults.Json(await registration.PingAsync(webhook, cancellation), WebhooksJson.Default.PingResult);
    }

    private static Webhook? Own(string id, HttpContext context, WebhookDirectory webhooks) =>
        webhooks.Find(id) is { } webhook && webhook.Shop == context.Caller().Shop.Id ? webhook : null;

    private static ProblemAnswer NotFound() => new(HostingProblems.NotFound, "There is no such webhook.");
}
