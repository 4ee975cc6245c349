using System.Net;
using System.Text;
using CsCheck;
using Relay.Tests.Documents;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

/// <summary>Data and PDF together, as a form.</summary>
public sealed class FormPostTests(PdfScene scene) : IClassFixture<PdfScene>
{
    private static readonly string Shoes = Encoding.UTF8.GetString(Samples.Read("shoes-receipt"));

    [Fact]
    public async Task The_data_are_shown_and_kept_and_the_PDF_is_the_document()
    {
        using var till = await scene.TillAsync();
        var token = await (await till.PostFormAsync(Shoes, PdfScene.Small)).TokenAsync();
        using var anyone = scene.Relay.Client();

        var pdf = await anyone.GetByteArrayAsync("/T/" + token);
        Assert.Equal(PdfScene.Small, pdf[..PdfScene.Small.Length]);
        Assert.Equal("", PdfTools.Faults(pdf));
        Assert.Equal(Shoes, await anyone.GetStringAsync($"/T/{token}/ticket.json"));
        var page = await anyone.GetStringAsync($"/T/{token}/page");
        Assert.Contains("1082000000825", page, StringComparison.Ordinal);
        Assert.Contains("table class=\"lines\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"own\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_parts_are_the_same_request_whatever_their_boundary()
    {
        using var till = await scene.TillAsync();
        using var first = await till.PostFormAsync(TicketDoor.Minimal, PdfScene.Small, "form-key-1");

        using var again = await till.PostFormAsync(TicketDoor.Minimal, PdfScene.Small, "form-key-1");

        Assert.True(again.IsReplayed());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("idempotency-mismatch", (await (await till.PostFormAsync(TicketDoor.Minimal, [.. PdfScene.Small, (byte)'\n'], "form-key-1")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal("idempotency-mismatch", (await (await till.PostTicketAsync(TicketDoor.Minimal, "form-key-1")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal("duplicate-number", (await (await till.PostTicketAsync(TicketDoor.Minimal)).ReadProblemAsync(HttpStatusCode.Conflict)).Slug);
    }

    [Fact]
    public async Task A_token_of_the_tills_own_is_taken_from_the_data()
    {
        using var till = await scene.TillAsync();
        var own = Relay.Tickets.Token.New().Reveal();

        Assert.Equal(own, await (await till.PostFormAsync($$"""{"number":"1","total":1,"currency":"EUR","token":"{{own}}"}""", PdfScene.Small)).TokenAsync());
    }

    [Fact]
    public async Task Wrong_data_are_named_as_ever_and_a_wrong_document_by_its_rules()
    {
        using var till = await scene.TillAsync();

        Assert.Equal("/total missing", (await (await till.PostFormAsync("""{"number":"1","currency":"EUR"}""", PdfScene.Small)).RefusalAsync(HttpStatusCode.BadRequest)).Errors);
        Assert.Equal(("pdf-rejected", "document header, document end"), await (await till.PostFormAsync(TicketDoor.Minimal, "no PDF"u8.ToArray())).RefusalAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task Parts_are_the_two_that_are_asked_for_each_once()
    {
        using var till = await scene.TillAsync();
        HttpContent Data() => PdfDoor.Part("ticket", null, Encoding.UTF8.GetBytes(TicketDoor.Minimal));
        HttpContent Document(string name = "document", string? type = "application/octet-stream") => PdfDoor.Part(name, type, PdfScene.Small);

        Assert.Equal(("bad-request", "document missing"), await (await till.PostFormAsync([Data()])).RefusalAsync(HttpStatusCode.BadRequest));
        Assert.Equal(("bad-request", "ticket missing"), await (await till.PostFormAsync([Document()])).RefusalAsync(HttpStatusCode.BadRequest));
        Assert.Equal(("bad-request", "document duplicate-member"), await (await till.PostFormAsync([Document(), Data(), Document()])).RefusalAsync(HttpStatusCode.BadRequest));
        Assert.Equal(("bad-request", "logo unknown-member"), await (await till.PostFormAsync([Data(), Document("logo")])).RefusalAsync(HttpStatusCode.BadRequest));
        Assert.Equal(("bad-request", "document wrong-type"), await (await till.PostFormAsync([Data(), Document(type: "image/png")])).RefusalAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Created, (await till.PostFormAsync([Document(), Data()])).StatusCode);
    }

    [Fact]
    public async Task A_part_over_its_limit_is_too_large()
    {
        using var till = await scene.TillAsync();
        var data = $$"""{"number":"1","total":1,"currency":"EUR"{{new string(' ', 256 * 1024)}}}""";

        Assert.Equal(("body-too-large", "ticket too-long"), await (await till.PostFormAsync(data, PdfScene.Small)).RefusalAsync(HttpStatusCode.RequestEntityTooLarge));
        Assert.Equal(("body-too-large", "document too-long"), await (await till.PostFormAsync(TicketDoor.Minimal, new byte[(2 * 1024 * 1024) + 1])).RefusalAsync(HttpStatusCode.RequestEntityTooLarge));
    }

    [Fact]
    public async Task A_form_that_was_damaged_gets_an_answer_and_never_a_fault()
    {
        using var till = await scene.TillAsync();
        var form = Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"ticket\"\r\nContent-Type: application/json\r\n\r\n" + TicketDoor.Minimal
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"t.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n%%EOF\r\n--x--\r\n");

        await Gen.Select(Gen.Int[0, form.Length - 1], Gen.Int[0, 60], Gen.Byte, Gen.Int[0, 2]).SampleAsync(async change =>
        {
            var (at, length, value, how) = change;
            var until = Math.Min(form.Length, at + length);
            byte[] damaged = how switch { 0 => [.. form[..at], value, .. form[until..]], 1 => [.. form[..until], .. form[at..]], _ => form[..at] };
            using var answer = await till.PostTicketAsync(damaged, type: "multipart/form-data; boundary=x");
            Assert.True((int)answer.StatusCode is 400 or 413 or 422, $"{(int)answer.StatusCode}: {Convert.ToBase64String(damaged)}");
        }, iter: 100, threads: 2);

        Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"ticket\"\r\n\r\n{}")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header\r\n\r\n{}\r\n--x--")]
    [InlineData("multipart/form-data; boundary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "x")]
    public async Task A_form_that_is_none_is_a_bad_request(string type, string body)
    {
        using var till = await scene.TillAsync();

        Assert.Equal("bad-request", (await (await till.PostTicketAsync(Encoding.UTF8.GetBytes(body), type: type)).RefusalAsync(HttpStatusCode.BadRequest)).Slug);
    }
}
