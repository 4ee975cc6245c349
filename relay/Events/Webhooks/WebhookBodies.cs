using System.Text.Json.Serialization;
using Relay.Hosting;

namespace Relay.Events.Webhooks;

/// <summary>What makes a webhook.</summary>
/// <param name="Url">https, a public address.</param>
/// <param name="Types">Which types are wanted; all when left out.</param>
internal sealed record NewWebhook(string Url, IReadOnlyList<string>? Types);

/// <summary>A webhook as its shop sees it.</summary>
/// <param name="Types">Empty for all.</param>
/// <param name="State"><c>active</c>, <c>failing</c> (is tried again) or <c>disabled</c> (410, or three days of failures; a ping that is answered brings it back).</param>
/// <param name="Reason">Why the last try failed: <c>gone</c>, <c>refused</c>, <c>redirect</c>, <c>timed-out</c>, <c>unreachable</c> or <c>not-public</c>.</param>
/// <param name="FormerSecretUntil">Until when the secret before signs too.</param>
internal sealed record WebhookBody(
    string WebhookId, string Url, IReadOnlyList<string> Types, DateTime CreatedAt, string State, string? Reason, DateTime? FailingSince, DateTime? NextTryAt,
    DateTime? FormerSecretUntil)
{
    /// <summary>Shown once, in the answer that makes it.</summary>
    public string? Secret { get; init; }

    public static WebhookBody Of(Webhook webhook) => new(
        webhook.Id, webhook.Url, webhook.Types, webhook.CreatedAt.UtcDateTime,
        webhook.Disabled ? "disabled" : webhook.Failures > 0 ? "failing" : "active",
        webhook.Reason, webhook.FailingSince?.UtcDateTime, webhook.NextTryAt?.UtcDateTime, webhook.FormerUntil?.UtcDateTime);
}

/// <summary>What became of a test.</summary>
/// <param name="Delivered">Whether the receiver took it (2xx).</param>
/// <param name="Status">What it answered, if it did.</param>
internal sealed record PingResult(bool Delivered, int? Status, string? Reason);

/// <summary>A test message: as an event, of the type <c>webhook.ping</c>.</summary>
internal sealed record PingBody(string Id, string Type, DateTime Timestamp, PingData Data);

internal sealed record PingData(string WebhookId);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(Page<WebhookBody>))]
[JsonSerializable(typeof(PingResult))]
[JsonSerializable(typeof(PingBody))]
internal sealed partial class WebhooksJson : JsonSerializerContext;
