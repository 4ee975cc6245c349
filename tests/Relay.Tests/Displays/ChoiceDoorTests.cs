using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;
using Relay.Tests.Tickets.Handover;
using Relay.Tickets.Handover;

namespace Relay.Tests.Displays;

public sealed class ChoiceDoorTests
{
    private const string Address = "marie.curie@example.fr";

    private readonly TestChannel _mail = new(DeliveryChannels.Email);

    [Theory]
    [InlineData("paper", "choice")]
    [InlineData("none", "declined")]
    public async Task A_choice_is_told_to_the_till_and_confirmed_on_the_screen_that_then_rests(string choice, string told)
    {
        await using var scene = await StartAsync();
        var ticket = await scene.Till.PushAsync();
        var code = await scene.Display.UntilAsync("qr");

        var answer = await scene.Display.ChooseAsync(code, choice);
        var confirmed = await scene.Display.UntilAsync("chosen", after: code);
        scene.Relay.Clock.Advance(TimeSpan.FromSeconds(8));

        Assert.True(answer.GetProperty("done").GetBoolean());
        Assert.Equal([told, "received"], await EventsAsync(scene.Till, ticket));
        Assert.False(confirmed.TryGetProperty("qr", out _));
        await scene.Display.UntilAsync("idle", after: confirmed);
    }

    [Fact]
    public async Task Paper_is_not_offered_for_a_PDF_that_no_receipt_printer_prints()
    {
        await using var scene = await StartAsync();
        var approvals = scene.Relay.Services.GetRequiredService<Relay.Shops.ShopApprovals>();
        approvals.Set(new Relay.Shops.ShopId((await scene.Manager.SendAsync(HttpMethod.Get, "/v1/shop")).Text("shopId")), Relay.Shops.ShopApproval.Approved);
        using var till = scene.Relay.Client(scene.Till.Key);

        Assert.Equal(System.Net.HttpStatusCode.Created, (await till.PostPdfAsync(PdfScene.Small, "number=1&total=9.90&currency=EUR")).StatusCode);
        var alone = await scene.Display.UntilAsync("qr");
        Assert.Equal(System.Net.HttpStatusCode.Created, (await till.PostFormAsync("""{"number":"2","total":9.90,"currency":"EUR"}""", PdfScene.Small)).StatusCode);
        var both = await scene.Display.UntilAsync("qr", after: alone);

        Assert.Equal(["email", "sms", "none"], Choices(alone));
        Assert.Equal(["paper", "email", "sms", "none"], Choices(both));
        Assert.Contains("9,90", alone.GetProperty("amount").GetString(), StringComparison.Ordinal);

        static IEnumerable<string> Choices(JsonElement board) => board.GetProperty("choices").EnumerateArray().Select(choice => choice.Text("choice"));
    }

    [Fact]
    public async Task Of_twenty_touches_at_once_one_is_taken()
    {
        await using var scene = await StartAsync();
        var ticket = await scene.Till.PushAsync();
        var code = await scene.Display.UntilAsync("qr");
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new TestDisplay(scene.Relay, scene.Display.Cookie).ConnectAsync()));

        var answers = await Task.WhenAll(others.SelectMany(display => Enumerable.Range(0, 5).Select(_ => display.ChooseAsync(code, "paper"))));

        Assert.Single(answers, answer => answer.GetProperty("done").GetBoolean());
        Assert.All(answers.Where(answer => !answer.GetProperty("done").GetBoolean()), answer => Assert.Contains("déjà", answer.Text("text"), StringComparison.Ordinal));
        Assert.Equal(["choice", "received"], await EventsAsync(scene.Till, ticket));
        foreach (var other in others)
            await other.DisposeAsync();
    }

    [Fact]
    public async Task A_touch_that_comes_late_does_not_choose_for_the_next_customer()
    {
        await using var scene = await StartAsync();
        await scene.Till.PushAsync();
        var first = await scene.Display.UntilAsync("qr");
        var next = await scene.Till.PushAsync();
        var second = await scene.Display.UntilAsync("qr", after: first);

        var answer = await scene.Display.ChooseAsync(first, "none");

        Assert.NotEqual(first.GetProperty("offer").GetInt64(), second.GetProperty("offer").GetInt64());
        Assert.False(answer.GetProperty("done").GetBoolean());
        Assert.Equal(["received"], await EventsAsync(scene.Till, next));
    }

    [Fact]
    public async Task Buttons_are_the_shops_in_its_order_and_what_it_does_not_allow_is_refused()
    {
        await using var scene = await StartAsync();
        await scene.Till.PushAsync();
        var all = await scene.Display.UntilAsync("qr");
        await scene.Manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"choices":["none","paper"]}""");
        var two = await scene.Display.UntilAsync("qr", after: all);
        await scene.Manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"choices":null}""");
        var none = await scene.Display.UntilAsync("qr", after: two);

        Assert.Equal(["paper", "email", "sms", "none"], Choices(all));
        Assert.Equal(["none", "paper"], Choices(two));
        Assert.False(none.TryGetProperty("choices", out _));
        Assert.False((await scene.Display.ChooseAsync(none, "paper")).GetProperty("done").GetBoolean());
        Assert.Equal(all.GetProperty("offer").GetInt64(), none.GetProperty("offer").GetInt64());
    }

    [Fact]
    public async Task An_address_goes_on_once_and_stays_nowhere_else()
    {
        await using var scene = await StartAsync();
        var ticket = await scene.Till.PushAsync();
        var code = await scene.Display.UntilAsync("qr");

        var wrong = await scene.Display.ChooseAsync(code, "email", "marie.curie@");
        var right = await scene.Display.ChooseAsync(code, "email", " " + Address);
        var confirmed = await scene.Display.UntilAsync("chosen", after: code);
        var state = (await scene.Till.SendAsync(HttpMethod.Get, "/v1/tickets/" + ticket.Text("token"))).GetRawText();

        Assert.Equal((false, true), (wrong.GetProperty("done").GetBoolean(), right.GetProperty("done").GetBoolean()));
        Assert.Contains("adresse", wrong.Text("text"), StringComparison.Ordinal);
        var delivery = Assert.Single(_mail.Told);
        Assert.Equal(Address, scene.Relay.Services.GetRequiredService<DeliverySeal>().Open(delivery)!.To);
        Assert.DoesNotContain("marie", confirmed.GetRawText() + state + await scene.Display.GetAsync("/display/plain"), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.Contains("marie", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("anne@gmail.com")]
    [InlineData("anne@gmial.com")]
    public async Task An_address_that_looks_mistyped_is_asked_about_and_either_is_taken(string insists)
    {
        await using var scene = await StartAsync();
        _mail.Slips = ("gmial.com", "gmail.com");
        await scene.Till.PushAsync();
        var code = await scene.Display.UntilAsync("qr");

        var asked = await scene.Display.ChooseAsync(code, "email", "anne@gmial.com");
        Assert.Empty(_mail.Told);
        var taken = await scene.Display.ChooseAsync(code, "email", insists);

        Assert.Equal((false, "anne@gmail.com"), (asked.GetProperty("done").GetBoolean(), asked.Text("meant")));
        Assert.StartsWith("Vouliez-vous dire", asked.Text("text"), StringComparison.Ordinal);
        Assert.True(taken.GetProperty("done").GetBoolean());
        Assert.Equal(insists, scene.Relay.Services.GetRequiredService<DeliverySeal>().Open(Assert.Single(_mail.Told))!.To);
        Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.Contains("anne@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_mail_cannot_be_sent_now_no_address_is_asked_for_and_the_till_is_told_all_the_same()
    {
        await using var scene = await StartAsync();
        _mail.Closed = "No mail server.";
        var ticket = await scene.Till.PushAsync();
        var code = await scene.Display.UntilAsync("qr");

        var answer = await scene.Display.ChooseAsync(code, "email");

        Assert.False(code.GetProperty("choices")[1].TryGetProperty("rows", out _));
        Assert.True(answer.GetProperty("done").GetBoolean());
        Assert.Equal(["choice", "received"], await EventsAsync(scene.Till, ticket));
    }

    [Fact]
    public async Task Keys_are_those_of_the_customers_language_and_the_notice_says_who_why_and_how_long()
    {
        await using var scene = await StartAsync();
        await scene.Till.PushAsync();
        var choices = (await scene.Display.UntilAsync("qr")).GetProperty("choices").EnumerateArray().ToDictionary(choice => choice.Text("choice"));

        Assert.Equal("azertyuiop", choices["email"].GetProperty("rows")[1].GetString());
        Assert.Equal([".com", ".fr"], choices["email"].GetProperty("helpers").EnumerateArray().Select(helper => helper.GetString()));
        Assert.Equal(("+33", "123"), (choices["sms"].Text("start"), choices["sms"].GetProperty("rows")[0].GetString()));
        Assert.Contains("Chaussures", choices["email"].Text("notice"), StringComparison.Ordinal);
        Assert.Contains("effacement après l’envoi", choices["sms"].Text("notice"), StringComparison.Ordinal);
        Assert.False(choices["paper"].TryGetProperty("rows", out _));
    }

    [Fact]
    public async Task Who_types_an_address_keeps_the_code_longer_than_the_shop_shows_it()
    {
        await using var scene = await StartAsync();
        await scene.Till.PushAsync();
        var code = await scene.Display.UntilAsync("qr");
        scene.Relay.Clock.Advance(TimeSpan.FromSeconds(80));

        await scene.Display.StayAsync(code);
        var longer = await scene.Display.UntilAsync("qr", after: code);
        scene.Relay.Clock.Advance(TimeSpan.FromSeconds(110));
        var answer = await scene.Display.ChooseAsync(longer, "paper");

        Assert.InRange(longer.GetProperty("remaining").GetInt64(), 100_000, 120_000);
        Assert.True(answer.GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task A_choice_made_before_a_restart_leaves_no_code_behind()
    {
        var folder = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        try
        {
            string? cookie;
            await using (var scene = await StartAsync(folder))
            {
                await scene.Till.PushAsync();
                await scene.Display.ChooseAsync(await scene.Display.UntilAsync("qr"), "paper");
                cookie = scene.Display.Cookie;
            }
            await using var relay = await RelayUnderTest.StartAsync(folder: folder);
            await using var display = await new TestDisplay(relay, cookie).ConnectAsync();

            await display.UntilAsync("idle");
            Assert.DoesNotContain(display.Boards, board => board.Text("state") is "qr" or "chosen");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Why_paper_is_due_is_said_beside_the_code()
    {
        await using var scene = await StartAsync();

        await scene.Till.PushAsync(""","legalClass":"guarantee" """);
        var due = await scene.Display.UntilAsync("qr");
        await scene.Till.PushAsync();
        var usual = await scene.Display.UntilAsync("qr", after: due);

        Assert.Contains("garantie légale", due.Text("why"), StringComparison.Ordinal);
        Assert.False(usual.TryGetProperty("why", out _));
    }

    [Fact]
    public async Task A_card_slip_alone_can_be_chosen_where_the_sale_left_one_and_the_shop_offers_paper()
    {
        await using var scene = await StartAsync();
        await scene.Till.PushAsync(""","cardSlip":true""");
        var code = await scene.Display.UntilAsync("qr");

        var answer = await scene.Display.ChooseAsync(code, "card-slip");

        Assert.Equal(["paper", "card-slip", "email", "sms", "none"], Choices(code));
        Assert.True(answer.GetProperty("done").GetBoolean());
    }

    private static IEnumerable<string> Choices(JsonElement board) => board.GetProperty("choices").EnumerateArray().Select(choice => choice.Text("choice"));

    private static async Task<IReadOnlyList<string>> EventsAsync(TestTill till, JsonElement ticket)
    {
        var state = await till.SendAsync(HttpMethod.Get, "/v1/tickets/" + ticket.Text("token"));
        return [.. state.GetProperty("events").EnumerateArray().Select(one => one.Text("type")).Where(type => type != "shown")];
    }

    private Task<ChoiceScene> StartAsync(string? folder = null) => ChoiceScene.StartAsync(folder, _mail);
}
