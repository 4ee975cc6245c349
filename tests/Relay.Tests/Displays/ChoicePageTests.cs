using System.Net;
using System.Text.RegularExpressions;
using Relay.Tests.Shops;
using Relay.Tests.Tickets.Handover;
using Relay.Tickets.Handover;

namespace Relay.Tests.Displays;

/// <summary>The choices of a tablet without script.</summary>
public sealed partial class ChoicePageTests
{
    private readonly TestChannel _mail = new(DeliveryChannels.Email);

    [Fact]
    public async Task A_plain_button_chooses_and_the_page_goes_on()
    {
        await using var scene = await ChoiceScene.StartAsync(null, _mail);
        await scene.Till.PushAsync();
        await scene.Display.UntilAsync("qr");
        var page = await scene.Display.GetAsync("/display/plain");

        var answer = await PostAsync(scene, ("offer", Offer(page)), ("choice", "paper"));
        await scene.Display.UntilAsync("chosen");

        Assert.Equal((HttpStatusCode.SeeOther, "/display/frame"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Contains("<button id=\"choice-paper\" name=\"choice\" value=\"paper\">Papier</button>", page, StringComparison.Ordinal);
        Assert.Equal("chosen", PageTexts.State(await scene.Display.GetAsync("/display/plain")));
    }

    [Fact]
    public async Task An_address_is_asked_for_with_the_notice_and_never_shown_again()
    {
        await using var scene = await ChoiceScene.StartAsync(null, _mail);
        await scene.Till.PushAsync();
        await scene.Display.UntilAsync("qr");
        var offer = Offer(await scene.Display.GetAsync("/display/plain"));

        var ask = WebUtility.HtmlDecode(await (await PostAsync(scene, ("offer", offer), ("choice", "email"))).Content.ReadAsStringAsync());
        var wrong = await PostAsync(scene, ("offer", offer), ("choice", "email"), ("address", "marie@"));
        var corrected = await wrong.Content.ReadAsStringAsync();
        var right = await PostAsync(scene, ("offer", offer), ("choice", "email"), ("address", "marie@example.fr"));

        Assert.Contains("Chaussures ne s’en sert qu’une fois", ask, StringComparison.Ordinal);
        Assert.Contains("content=\"60;url=/display/frame\"", ask, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (wrong.StatusCode, right.StatusCode));
        Assert.DoesNotContain("marie", corrected, StringComparison.Ordinal);
        Assert.Single(_mail.Told);
    }

    [Fact]
    public async Task An_address_that_looks_mistyped_is_asked_about_with_a_button_for_each()
    {
        await using var scene = await ChoiceScene.StartAsync(null, _mail);
        _mail.Slips = ("gmial.com", "gmail.com");
        await scene.Till.PushAsync();
        await scene.Display.UntilAsync("qr");
        var offer = Offer(await scene.Display.GetAsync("/display/plain"));

        var asked = await PostAsync(scene, ("offer", offer), ("choice", "email"), ("address", "anne@gmial.com"));
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        var taken = await PostAsync(scene, ("offer", offer), ("choice", "email"), ("address", "anne@gmial.com"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (asked.StatusCode, taken.StatusCode));
        Assert.Contains("<button class=\"main\">anne@gmail.com</button>", page, StringComparison.Ordinal);
        Assert.Contains("<button class=\"\">anne@gmial.com</button>", page, StringComparison.Ordinal);
        Assert.Single(_mail.Told);
    }

    [Fact]
    public async Task A_second_choice_is_refused_politely()
    {
        await using var scene = await ChoiceScene.StartAsync(null, _mail);
        await scene.Till.PushAsync();
        await scene.Display.UntilAsync("qr");
        var offer = Offer(await scene.Display.GetAsync("/display/plain"));
        await PostAsync(scene, ("offer", offer), ("choice", "paper"));

        var second = await PostAsync(scene, ("offer", offer), ("choice", "none"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("déjà été fait", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_chooses_nothing(string origin, HttpStatusCode status)
    {
        await using var scene = await ChoiceScene.StartAsync(null, _mail);
        await scene.Till.PushAsync();
        await scene.Display.UntilAsync("qr");

        var answer = await PostAsync(scene, origin, ("offer", Offer(await scene.Display.GetAsync("/display/plain"))), ("choice", "paper"));

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain(scene.Display.Boards, board => board.Text("state") == "chosen");
    }

    private static string Offer(string page) => OfferPattern().Match(page).Groups[1].Value;

    private static Task<HttpResponseMessage> PostAsync(ChoiceScene scene, params (string, string)[] fields) =>
        PostAsync(scene, scene.Relay.Address.GetLeftPart(UriPartial.Authority), fields);

    private static Task<HttpResponseMessage> PostAsync(ChoiceScene scene, string origin, params (string, string)[] fields) =>
        scene.Display.SendAsync(HttpMethod.Post, "/display/choose", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))), origin: origin);

    [GeneratedRegex("name=\"offer\" value=\"(\\d+)\"")]
    private static partial Regex OfferPattern();
}
