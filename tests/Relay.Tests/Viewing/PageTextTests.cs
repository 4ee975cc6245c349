using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Verifying;
using Relay.Hosting;
using Relay.Tests.Documents;
using Relay.Tests.Hosting;
using Relay.Viewing;
using Relay.Viewing.Pages;
using Relay.Viewing.Texts;

namespace Relay.Tests.Viewing;

public sealed class PageTextTests
{
    private const string Host = "tickets.example.fr";

    private static readonly DateTimeOffset At = new(2026, 8, 1, 23, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<string> Reasons { get; } =
        [.. typeof(VerificationReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [InlineData(null, null, "en")]
    [InlineData("fr-CA, en;q=0.5", null, "fr")]
    [InlineData("pl", "fr", "fr")]
    [InlineData("pl", "el", "en")]
    [InlineData("en", "fr", "en")]
    [InlineData("de-AT, fr;q=0.2", "fr", "de")]
    [InlineData("nl;q=0, pl, es;q=0.1", "fr", "es")]
    [InlineData(null, "it-CH", "it")]
    public void A_reader_is_spoken_to_in_the_language_that_suits_best(string? header, string? fallback, string language) =>
        Assert.Equal(language, Languages.Texts<ViewingTexts>(header, fallback).Language);

    [Fact]
    public async Task The_receipt_page_shows_host_amount_and_check_to_compare()
    {
        var view = new ReceiptView(SampleTicket.Content("shoes-receipt"), "/T/7ZK3M9Q0V4T8X2B6N1C5D7F9GH", "6MRD", Host, At);

        var text = HtmlText.Of(await WriteAsync(ReceiptPage.Of(ViewingTexts.French, view)));

        Assert.Contains("Site tickets.example.fr Montant 61,00 € Contrôle 6MRD", text, StringComparison.Ordinal);
        Assert.Contains("Conservé ici jusqu’au 1er août 2026", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_of_the_verifier_is_explained_in_words(string reason) =>
        Assert.NotNull(ViewingTexts.English.Verify.Reasons.For(reason));

    [Fact]
    public async Task A_genuine_document_is_told_with_who_and_when()
    {
        var found = new Verification(Verdict.Genuine, At, "Électro <Corrèze>", "0199f3a2-7c11-7b6e-9a52-0d3d2f1c8e44", "k1", null, 100);

        var text = HtmlText.Of(await WriteAsync(VerifyPage.Result(ViewingTexts.English, Host, found)));

        Assert.Contains("This document is genuine", text, StringComparison.Ordinal);
        Assert.Contains("Shop Électro <Corrèze> Sealed on 1 August 2026, 21:30 UTC", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_missing_receipt_offers_to_stop_while_it_looks()
    {
        var looking = await WriteAsync(MissingPage.NotHere(ViewingTexts.English, Host, looking: true));
        var stopped = await WriteAsync(MissingPage.NotHere(ViewingTexts.English, Host, looking: false));

        Assert.Contains("href=\"?look=stop\"", looking, StringComparison.Ordinal);
        Assert.DoesNotContain("?look=stop", stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_page_comes_from_elsewhere_or_runs()
    {
        foreach (var page in Every(ViewingTexts.English))
        {
            var html = await WriteAsync(page);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("=\"http", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("=\"//", html, StringComparison.Ordinal);
            Assert.Single(html.Split("<h1"), part => part.Contains("</h1>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Pages_say_nothing_but_their_texts_and_turn_with_their_language()
    {
        foreach (var page in Every(PseudoTexts.Of(ViewingTexts.English)))
        {
            var html = await WriteAsync(page);
            Assert.Contains("<html lang=\"ar-XB\" dir=\"rtl\">", html, StringComparison.Ordinal);
            Assert.Empty(PseudoTexts.Strangers(html, Host, "host@example.fr", "6MRD", "UTC", "CHAUSSURES", "Ticket 1082000000825"));
        }
    }

    private static IEnumerable<HtmlPage> Every(ViewingTexts texts)
    {
        var view = new ReceiptView(SampleTicket.Content("shoes-receipt"), "/T/7ZK3M9Q0V4T8X2B6N1C5D7F9GH", "6MRD", Host, At);
        var altered = new Verification(Verdict.Altered, At, "CHAUSSURES", "6MRD", "6MRD", VerificationReasons.ContentChanged, 100);
        return
        [
            ReceiptPage.Of(texts, view), ForgetPage.Ask(texts, view), ForgetPage.Done(texts, Host), MissingPage.NotHere(texts, Host, true),
            MissingPage.NotHere(texts, Host, false), MissingPage.TooMany(texts, Host), VerifyPage.Form(texts, Host, 1 << 21, texts.Verify.NoFile, 400),
            VerifyPage.Result(texts, Host, altered), FrontPage.Of(texts, Host, "host@example.fr"),
        ];
    }

    private static async Task<string> WriteAsync(HtmlPage page)
    {
        await using var services = new ServiceCollection().AddSingleton<EmbeddedAssets>().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await page.ExecuteAsync(context);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }
}
