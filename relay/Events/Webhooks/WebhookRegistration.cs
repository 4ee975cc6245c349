using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Events.Webhooks;

/// <summary>Makes webhooks, gives them new secrets and tries them.</summary>
internal sealed class WebhookRegistration(
    WebhookDirectory webhooks, WebhookWorker worker, WebhookSecrets secrets, WebhookSender sender, WebhookPermission permission, TillEvents events,
    IOptions<RelayOptions> options, TimeProvider time)
{
    /// <summary>How long the secret before signs too, so that a receiver can be changed without losing a message.</summary>
    public static readonly TimeSpan BothSign = TimeSpan.FromHours(24);

    public ProblemAnswer? Refusal(ShopId shop) => permission.Refusal(shop) is { } sentence ? new ProblemAnswer(WebhookProblems.NotApproved, sentence) : null;

    /// <summary>A new webhook, from now on, with its secret; null where the shop has as many as it may.</summary>
    public async Task<WebhookBody?> AddAsync(ShopId shop, string url, IReadOnlyList<string> types, CancellationToken cancellation)
    {
        var id = NewId("wh_");
        var (text, box) = secrets.Make(id);
        var webhook = new Webhook { Id = id, Shop = shop, Url = url, Types = types, CreatedAt = time.GetUtcNow(), Secret = box, Cursor = events.Now };
        if (!await webhooks.AddAsync(webhook, options.Value.Limits.WebhooksPerShop, cancellation))
            return null;
        worker.Begin(id);
        return WebhookBody.Of(webhook) with { Secret = text };
    }

    /// <summary>The webhook with its new secret; null when it is gone.</summary>
    public async Task<WebhookBody?> RotateAsync(string id, CancellationToken cancellation)
    {
        var (text, box) = secrets.Make(id);
        var until = time.GetUtcNow() + BothSign;
        var rotated = await webhooks.ChangeAsync(id, present => present with { Secret = box, FormerSecret = present.Secret, FormerUntil = until }, cancellation);
        return rotated is null ? null : WebhookBody.Of(rotated) with { Secret = text };
    }

    public async Task<PingResult> PingAsync(Webhook webhook, CancellationToken cancellation)
    {
        var ping = new PingBody(NewId("ping_"), "webhook.ping", time.GetUtcNow().UtcDateTime, new PingData(webhook.Id));
        var outcome = await sender.SendAsync(webhook, ping.Id, JsonSerializer.SerializeToUtf8Bytes(ping, WebhooksJson.Default.PingBody), cancellation);
        if (outcome.IsTaken && (webhook.Disabled || webhook.Failures > 0)
            && await webhooks.ChangeAsync(webhook.Id, present => present.Delivered(present.Cursor) with { Disabled = false }, cancellation) is not null)
            worker.Begin(webhook.Id);
        return new PingResult(outcome.IsTaken, outcome.Status, outcome.Reason);
    }

    private static string NewId(string prefix) => prefix + RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 16);
}
