using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Relay.Hosting;
using Relay.Tickets;

namespace Relay.Events.Webhooks;

/// <summary>What all lanes share.</summary>
internal sealed record WebhookRoad(
    WebhookDirectory Webhooks, ShopEvents Events, EventBells Bells, WebhookSender Sender, WebhookPermission Permission, TimeProvider Time, ILogger<WebhookLane> Log);

/// <summary>Sends the events of one webhook one after another, each until it is taken: so they arrive in order, and a slow receiver holds up itself only.</summary>
internal sealed class WebhookLane(string id, WebhookRoad road)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    private long _cursor = -1;

    /// <summary>Until the webhook is removed or disabled, or the relay ends.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (road.Webhooks.Find(id) is { Disabled: false } webhook)
            try
            {
                await StepAsync(webhook, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A full disk, a key file that is not the one: it goes on when that is mended.
                if (fault is ProblemException problem)
                    road.Log.LogWarning("The cursor of webhook {Webhook} could not be kept: {Problem}", id, problem.Type.Slug);
                else
                    road.Log.LogError(fault, "The events of webhook {Webhook} cannot be sent", id);
                _cursor = -1;
                await Task.Delay(AfterFault, road.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task StepAsync(Webhook webhook, CancellationToken stopping)
    {
        if (road.Permission.Refusal(webhook.Shop) is not null)
        {
            await Task.Delay(LookAgain, road.Time, stopping);
            return;
        }
        if (webhook.NextTryAt is { } due && due - road.Time.GetUtcNow() is { Ticks: > 0 } wait)
            await Task.Delay(wait, road.Time, stopping);
        var bell = road.Bells.Next(webhook.Shop);
        var page = await road.Events.ReadAsync(webhook, Math.Max(_cursor, webhook.Cursor), stopping);
        if (!await SendAsync(page.Events, stopping))
            return;
        // What nobody wants is passed over; it is kept only now and then, since reading it again does no harm.
        _cursor = page.Next;
        if (page.Events.Count > 0 || page.More)
            await road.Webhooks.ChangeAsync(id, present => present.Delivered(page.Next), stopping);
        if (!page.More)
            await bell.WaitAsync(stopping);
    }

    /// <returns>Whether all were taken. Where one was not, all before it are kept as dealt with.</returns>
    private async Task<bool> SendAsync(IReadOnlyList<TicketEvent> events, CancellationToken stopping)
    {
        foreach (var happened in events)
        {
            if (road.Webhooks.Find(id) is not { Disabled: false } webhook)
                return false;
            var body = JsonSerializer.SerializeToUtf8Bytes(EventBody.Of(happened), EventsJson.Default.EventBody);
            var outcome = await road.Sender.SendAsync(webhook, happened.Sequence.ToString(CultureInfo.InvariantCulture), body, stopping);
            if (!outcome.IsTaken)
            {
                await road.Webhooks.ChangeAsync(id, present => Failed(present, happened.Sequence, outcome), stopping);
                return false;
            }
            // The receiver answers again: said at once, kept with the page.
            if (webhook.Failures > 0)
                await road.Webhooks.ChangeAsync(id, present => present.Delivered(happened.Sequence), stopping);
            _cursor = happened.Sequence;
        }
        return true;
    }

    private Webhook Failed(Webhook webhook, long sequence, WebhookOutcome outcome)
    {
        var now = road.Time.GetUtcNow();
        var since = webhook.FailingSince ?? now;
        var failures = webhook.Failures + 1;
        var failed = webhook with { Cursor = Math.Max(webhook.Cursor, _cursor), Failures = failures, FailingSince = since, Reason = outcome.Reason };
        if (outcome.Reason == WebhookReasons.Gone)
            return failed with { Disabled = true, NextTryAt = null };
        var chance = RandomNumberGenerator.GetInt32(1000) / 1000.0;
        return RetrySchedule.Next(failures, now - since, outcome.RetryAfter, chance) is { } wait
            ? failed with { NextTryAt = now + wait }
            // Given up: when a ping brings the webhook back, it goes on with the next.
            : failed with { Cursor = sequence, Disabled = true, NextTryAt = null };
    }
}
