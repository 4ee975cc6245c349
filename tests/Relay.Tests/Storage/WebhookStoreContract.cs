using Relay.Events.Webhooks;
using Relay.Shops;

namespace Relay.Tests.Storage;

/// <summary>What every webhook store must do, before and after a restart.</summary>
public abstract class WebhookStoreContract : StoreContract
{
    [Fact]
    public async Task Webhook_is_the_same_after_a_restart_and_its_last_change_wins()
    {
        await Stores.Webhooks.PutAsync(Webhook("w1", 1), None);
        await Stores.Webhooks.PutAsync(Webhook("w2", 5), None);
        await Stores.Webhooks.PutAsync(Webhook("w1", 9), None);
        await Stores.Webhooks.RemoveAsync(["w2", "w3"], None);

        await Stores.ReopenAsync();

        Assert.Equivalent(Webhook("w1", 9), Assert.Single(await Stores.Webhooks.LoadAsync(None)), strict: true);
    }

    private static Webhook Webhook(string id, long cursor) => new()
    {
        Id = id, Shop = new ShopId("s"), Url = "https://pos.example.com/hook", Types = ["ticket.opened"], CreatedAt = TicketExamples.Now, Secret = [1, 2], FormerSecret = null,
        FormerUntil = TicketExamples.Now.AddDays(1), Cursor = cursor, Failures = 2, FailingSince = TicketExamples.Now, NextTryAt = TicketExamples.Now.AddHours(1),
        Reason = WebhookReasons.Refused, Disabled = true,
    };
}
