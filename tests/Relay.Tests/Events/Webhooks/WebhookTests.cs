using Microsoft.AspNetCore.Http;
using Relay.Events.Webhooks;
using Relay.Tests.Shops;

namespace Relay.Tests.Events.Webhooks;

/// <summary>What a receiver gets, and when.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task Event_arrives_as_a_till_would_hear_it_and_the_reference_library_believes_it()
    {
        await using var scene = await WebhookScene.SetAsync(now: TimeProvider.System.GetUtcNow());

        var token = await scene.PushAsync();
        var message = Assert.Single(await scene.Receiver.WaitAsync(1));
        var told = await Listener.PollAsync(scene.Relay, scene.Shop.TillKey, "wait=0&after=0");

        Assert.Equal("ok", await message.JudgeAsync(scene.Secret));
        Assert.NotEqual("ok", await (message with { Body = message.Body + " " }).JudgeAsync(scene.Secret));
        Assert.Equal(("/events", "application/json"), (message.Path, message.Headers["content-type"]));
        Assert.Equal(message.Body, told.GetProperty("events")[0].GetRawText());
        Assert.Equal(message.Id, message.Json.Text("id"));
        Assert.DoesNotContain(token, message.Body + string.Concat(message.Headers.Values), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Both_secrets_sign_for_a_day_after_a_new_one_was_made()
    {
        await using var scene = await WebhookScene.SetAsync(now: TimeProvider.System.GetUtcNow());
        var fresh = (await scene.PostAsync("secret")).Text("secret");

        await scene.PushAsync();
        var during = (await scene.Receiver.WaitAsync(1))[0];
        Assert.Equal(("ok", "ok"), (await during.JudgeAsync(scene.Secret), await during.JudgeAsync(fresh)));

        scene.Relay.Clock.Advance(WebhookRegistration.BothSign);
        await scene.PushAsync();
        var after = (await scene.Receiver.WaitAsync(2))[1];
        Assert.Single(after.Headers["webhook-signature"].Split(' '));
        Assert.NotEqual(fresh, scene.Secret);
    }

    [Fact]
    public async Task Event_that_is_refused_comes_again_under_the_same_id_and_before_all_later_ones()
    {
        await using var scene = await WebhookScene.SetAsync();
        var refusals = 2;
        scene.Receiver.Answer = (_, context) => Status(context, Interlocked.Decrement(ref refusals) >= 0 ? 500 : 200);

        await scene.PushAsync();
        await scene.UntilAsync(webhook => webhook.Failures == 1);
        await scene.PushAsync();
        Assert.Equal(("failing", "refused"), ((await scene.ShownAsync()).Text("state"), (await scene.ShownAsync()).Text("reason")));
        await scene.TryAgainAsync();
        await scene.TryAgainAsync();
        var all = await scene.Receiver.WaitAsync(4);

        Assert.Equal([all[0].Id, all[0].Id, all[0].Id, all[3].Id], all.Select(one => one.Id));
        Assert.True(long.Parse(all[3].Id, null) > long.Parse(all[0].Id, null));
        await scene.UntilAsync(webhook => webhook is { Failures: 0, FailingSince: null });
        Assert.Equal("active", (await scene.ShownAsync()).Text("state"));
    }

    [Fact]
    public async Task Receiver_that_fails_for_three_days_is_asked_no_more_until_a_ping_is_taken()
    {
        await using var scene = await WebhookScene.SetAsync();
        scene.Receiver.Answer = (_, context) => Status(context, 500);
        await scene.PushAsync();
        await scene.UntilAsync(webhook => webhook.Failures == 1);
        var begin = scene.Now.FailingSince!.Value;
        await scene.PushAsync();

        while (!scene.Now.Disabled)
            await scene.TryAgainAsync();

        Assert.InRange(scene.Relay.Clock.GetUtcNow() - begin, RetrySchedule.GiveUpAfter, RetrySchedule.GiveUpAfter + TimeSpan.FromMinutes(1));
        Assert.Equal("disabled", (await scene.ShownAsync()).Text("state"));
        Assert.False((await scene.PostAsync("ping")).GetProperty("delivered").GetBoolean());
        var tries = scene.Receiver.All.Count;
        var givenUp = scene.Receiver.All[0].Id;

        scene.Receiver.Answer = (_, _) => Task.CompletedTask;
        Assert.True((await scene.PostAsync("ping")).GetProperty("delivered").GetBoolean());
        var rest = (await scene.Receiver.WaitAsync(tries + 2)).Skip(tries).ToList();

        Assert.Equal(["webhook.ping", "ticket.received"], rest.Select(one => one.Type));
        Assert.True(long.Parse(rest[1].Id, null) > long.Parse(givenUp, null));
    }

    [Fact]
    public async Task Gone_is_believed_at_once()
    {
        await using var scene = await WebhookScene.SetAsync();
        scene.Receiver.Answer = (_, context) => Status(context, 410);

        await scene.PushAsync();
        await scene.UntilAsync(webhook => webhook.Disabled);

        Assert.Equal(("disabled", "gone"), ((await scene.ShownAsync()).Text("state"), (await scene.ShownAsync()).Text("reason")));
        Assert.Single(scene.Receiver.All);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Receiver_that_asks_for_time_gets_it(int status)
    {
        await using var scene = await WebhookScene.SetAsync();
        scene.Receiver.Answer = (_, context) =>
        {
            context.Response.Headers.RetryAfter = "7200";
            return Status(context, status);
        };

        await scene.PushAsync();
        await scene.UntilAsync(webhook => webhook.Failures == 1);

        Assert.Equal(TimeSpan.FromHours(2), scene.Now.NextTryAt!.Value - scene.Relay.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        await using var scene = await WebhookScene.SetAsync();
        scene.Receiver.Answer = (_, context) =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return Status(context, 307);
        };

        var ping = await scene.PostAsync("ping");

        Assert.Equal((false, 307, "redirect"), (ping.GetProperty("delivered").GetBoolean(), ping.GetProperty("status").GetInt32(), ping.Text("reason")));
        Assert.Equal("/events", Assert.Single(scene.Receiver.All).Path);
    }

    [Fact]
    public async Task Slow_receiver_stops_no_other_and_is_given_up_after_ten_seconds()
    {
        await using var scene = await WebhookScene.SetAsync();
        var never = new TaskCompletionSource();
        scene.Receiver.Answer = (message, _) => message.Path == "/events" ? never.Task : Task.CompletedTask;
        await scene.AddAsync(scene.Receiver.Url.Replace("/events", "/quick", StringComparison.Ordinal));

        await scene.PushAsync();
        await scene.PushAsync();
        await scene.Receiver.WaitAsync(3);
        Assert.Equal(2, scene.Receiver.All.Count(one => one.Path == "/quick"));
        for (var polls = 0; scene.Now.Failures == 0 && polls < 3000; polls++)
        {
            scene.Relay.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal("timed-out", scene.Now.Reason);
        never.SetResult();
    }

    [Fact]
    public async Task Relay_that_ends_in_the_middle_sends_again_what_was_not_taken_and_nothing_is_left_out()
    {
        var folder = Directory.CreateTempSubdirectory("relay-webhook-").FullName;
        await using (var scene = await WebhookScene.SetAsync(folder))
        {
            await scene.PushAsync();
            await scene.Receiver.WaitAsync(1);
            await scene.UntilAsync(webhook => webhook.Cursor > 0);
            var hanging = new TaskCompletionSource();
            scene.Receiver.Answer = (_, _) => hanging.Task;
            await scene.PushAsync();
            await scene.Receiver.WaitAsync(2);

            await scene.RestartAsync();
            scene.Receiver.Answer = (_, _) => Task.CompletedTask;
            hanging.SetResult();
            await scene.PushAsync();
            var ids = (await scene.Receiver.WaitAsync(4)).Select(one => long.Parse(one.Id, null)).ToList();

            Assert.Equal(ids[1], ids[2]);
            Assert.Equal(3, ids.Distinct().Count());
            Assert.Equal(ids.Order(), ids);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Relay_that_is_killed_while_it_sends_sends_it_again_under_its_id_and_then_all_that_came_after()
    {
        var image = Directory.CreateTempSubdirectory("relay-killed-").FullName;
        var (held, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using (var scene = await WebhookScene.SetAsync(now: TimeProvider.System.GetUtcNow(), types: """["ticket.received"]"""))
        {
            await scene.PushAsync();
            await scene.Receiver.WaitAsync(1);
            await scene.UntilAsync(webhook => webhook.Cursor > 0);
            scene.Receiver.Answer = async (_, _) =>
            {
                held.TrySetResult();
                await letGo.Task;
            };
            await scene.PushAsync();
            await held.Task;
            await scene.PushAsync();
            // Taken, and not known to be taken: the relay dies before it has the answer.
            scene.Receiver.Answer = (_, _) => Task.CompletedTask;
            await using (await scene.FromDiskAsync(image))
            {
                var all = await scene.Receiver.WaitAsync(4);

                Assert.Equal(all[1].Id, all[2].Id);
                Assert.Equal(all[1].Body, all[2].Body);
                Assert.Equal(3, all.Select(one => one.Id).Distinct().Count());
                Assert.Equal(all.Select(Number).Order(), all.Select(Number));
                foreach (var one in all)
                    Assert.Equal("ok", await one.JudgeAsync(scene.Secret));
            }
            letGo.SetResult();
        }
        Directory.Delete(image, recursive: true);

        static long Number(Received one) => long.Parse(one.Id, null);
    }

    [Fact]
    public async Task Only_the_wanted_types_are_sent()
    {
        await using var scene = await WebhookScene.SetAsync(types: """["ticket.erased"]""");

        var token = await scene.PushAsync();
        using var till = scene.Relay.Client(scene.Shop.TillKey);
        await till.DeleteAsync($"/v1/tickets/{token}");

        Assert.Equal("ticket.erased", Assert.Single(await scene.Receiver.WaitAsync(1)).Type);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
