using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Relay.Tests.Documents;
using Relay.Tests.Documents.Incoming;
using Relay.Tests.Documents.Signing;
using Relay.Tests.Shops;
using Relay.Tests.Viewing;

namespace Relay.Tests.Tickets;

/// <summary>A PDF that the till makes itself, from its door to the customer.</summary>
public sealed class PdfPostTests(PdfScene scene) : IClassFixture<PdfScene>
{
    private const string Facts = "number=2026-117&total=59.90&currency=EUR&language=fr&type=invoice";

    internal static readonly byte[] Certified = new SmallPdf
    {
        Catalog = "<</Type/Catalog/Pages 2 0 R/Perms<</DocMDP 6 0 R>>>>",
        [6] = "<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>>",
    }.ToBytes();

    [Fact]
    public async Task Its_bytes_are_the_first_revision_and_a_signed_revision_follows()
    {
        using var till = await scene.TillAsync();
        using var answer = await till.PostPdfAsync(PdfScene.Small, Facts);
        var body = await answer.ReadAsync(HttpStatusCode.Created);
        using var anyone = scene.Relay.Client();

        using var got = await anyone.GetAsync("/T/" + body.Text("token"));
        var pdf = await got.Content.ReadAsByteArrayAsync();

        Assert.Equal("application/pdf", got.Content.Headers.ContentType?.MediaType);
        Assert.Equal(PdfScene.Small, pdf[..PdfScene.Small.Length]);
        Assert.Equal("", PdfTools.Faults(pdf));
        Assert.Contains("Receipt 42", PdfTools.Text(pdf), StringComparison.Ordinal);
        Assert.Contains("Facture Chaussures 2026-11-22 2026-117.pdf", got.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("2026-117", body.Text("number"));
        Assert.Equal(["ed25519", "pades"], Signatures(body));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), body.GetProperty("document").Text("sha256"));
        var statement = await anyone.GetStringAsync($"/T/{body.Text("token")}/statement");
        Assert.Contains($"\npdf-length {PdfScene.Small.Length}\npdf-sha256 {Convert.ToHexStringLower(SHA256.HashData(PdfScene.Small))}\n", statement, StringComparison.Ordinal);
        Assert.Equal("genuine", (await VerifyAsync(anyone, pdf)).Text("verdict"));
    }

    [Fact]
    public async Task Its_facts_are_its_data_and_its_page_leads_to_it()
    {
        using var till = await scene.TillAsync();
        var token = await (await till.PostPdfAsync(PdfScene.Small, Facts)).TokenAsync();
        using var anyone = scene.Relay.Client();

        Assert.Equal("""{"number":"2026-117","type":"invoice","total":59.90,"currency":"EUR","language":"fr"}""", await anyone.GetStringAsync($"/T/{token}/ticket.json"));
        var page = HtmlText.Of(await (await anyone.VisitAsync($"/T/{token}/page", language: "fr")).Content.ReadAsStringAsync());
        Assert.Contains("Le détail de l’achat figure dans le PDF établi par le magasin.", page, StringComparison.Ordinal);
        Assert.Contains("59,90 €", page.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", (await anyone.GetAsync($"/T/{token}/qr.svg")).Content.Headers.ContentType?.MediaType);
        using var state = await till.GetAsync($"/v1/tickets?number=2026-117");
        Assert.Equal(token, (await state.ReadAsync(HttpStatusCode.OK)).Text("token"));
        Assert.Equal(HttpStatusCode.NoContent, (await till.DeleteAsync($"/v1/tickets/{token}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync("/T/" + token)).StatusCode);
    }

    [Fact]
    public async Task The_same_request_is_the_same_ticket_and_another_byte_is_another_body()
    {
        using var till = await scene.TillAsync();
        using var first = await till.PostPdfAsync(PdfScene.Small, Facts, "first-key-1");

        using var again = await till.PostPdfAsync(PdfScene.Small, Facts, "first-key-1");
        Assert.True(again.IsReplayed());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        using var same = await till.PostPdfAsync(PdfScene.Small, Facts, "other-key-1");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await same.Content.ReadAsStringAsync());
        byte[] changed = [.. PdfScene.Small, (byte)'\n'];
        Assert.Equal("idempotency-mismatch", (await (await till.PostPdfAsync(changed, Facts, "first-key-1")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal("idempotency-mismatch", (await (await till.PostPdfAsync(PdfScene.Small, Facts.Replace("59.90", "59.91", StringComparison.Ordinal), "first-key-1")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal("duplicate-number", (await (await till.PostPdfAsync(changed, Facts, "other-key-2")).ReadProblemAsync(HttpStatusCode.Conflict)).Slug);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "number missing")]
    [InlineData("number=1&number=2", HttpStatusCode.BadRequest, "number duplicate-member")]
    [InlineData("number=1&table=7", HttpStatusCode.BadRequest, "table unknown-member")]
    [InlineData("number=1&total=ten&currency=EUR", HttpStatusCode.BadRequest, "total wrong-type")]
    [InlineData("number=1&total=1.50", HttpStatusCode.BadRequest, "currency missing")]
    [InlineData("number=1&total=1.50&currency=euro", HttpStatusCode.UnprocessableEntity, "currency too-long")]
    [InlineData("number=1&type=bill&language=x", HttpStatusCode.UnprocessableEntity, "type invalid-value, language invalid-value")]
    public async Task Facts_that_are_wrong_are_named(string query, HttpStatusCode status, string errors)
    {
        using var till = await scene.TillAsync();

        Assert.Equal(errors, (await (await till.PostPdfAsync(PdfScene.Small, query)).RefusalAsync(status)).Errors);
    }

    [Fact]
    public async Task A_number_alone_is_enough()
    {
        using var till = await scene.TillAsync();
        var token = await (await till.PostPdfAsync(PdfScene.Small)).TokenAsync();
        using var anyone = scene.Relay.Client();

        Assert.Equal("""{"number":"42"}""", await anyone.GetStringAsync($"/T/{token}/ticket.json"));
        Assert.Equal(HttpStatusCode.OK, (await anyone.VisitAsync($"/T/{token}/page")).StatusCode);
    }

    [Fact]
    public async Task A_PDF_that_breaks_rules_is_refused_with_their_names_and_kept_nowhere()
    {
        using var till = await scene.TillAsync();
        var pdf = new SmallPdf { [6] = "<</JS(x)>>", [2] = "<</Type/Pages/Kids[]>>" }.ToBytes();

        using var answer = await till.PostPdfAsync(pdf, "number=9");
        var body = await answer.ReadAsync(HttpStatusCode.UnprocessableEntity);

        Assert.EndsWith("/problems/pdf-rejected", body.Text("type"), StringComparison.Ordinal);
        Assert.Equal(["forbidden-name", "pages"], body.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal(["document forbidden-name", "document pages"], body.GetProperty("errors").EnumerateArray().Select(error => $"{error.Text("pointer")} {error.Text("code")}"));
        Assert.Contains("It holds the name JS", body.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await till.GetAsync("/v1/tickets?number=9")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await till.PostPdfAsync(PdfScene.Small, "number=9")).StatusCode);
    }

    [Fact]
    public async Task A_bomb_is_refused_and_the_relay_goes_on()
    {
        using var till = await scene.TillAsync();

        foreach (var (rule, _, pdf) in BadPdfs.All.Where(bad => bad.Rule.StartsWith("inflated", StringComparison.Ordinal) && bad.Pdf.Length <= 2 * 1024 * 1024))
        {
            var body = await (await till.PostPdfAsync(pdf)).ReadAsync(HttpStatusCode.UnprocessableEntity);
            Assert.Equal([rule], body.GetProperty("rules").EnumerateArray().Select(one => one.GetString()));
        }
        Assert.Equal(HttpStatusCode.Created, (await till.PostPdfAsync(PdfScene.Small)).StatusCode);
    }

    [Fact]
    public async Task A_PDF_over_the_limit_is_too_large_whether_it_says_so_or_not()
    {
        using var till = await scene.TillAsync();
        byte[] large = [.. PdfScene.Small, .. new byte[2 * 1024 * 1024]];

        Assert.Equal("body-too-large", (await (await till.PostPdfAsync(large)).ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Slug);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets?number=1") { Content = new ByteArrayContent(large) };
        chunked.Content.Headers.Add("Content-Type", "application/pdf");
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Headers.Add("Idempotency-Key", "chunked-1");
        Assert.Equal("body-too-large", (await (await till.SendAsync(chunked)).ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Slug);
    }

    [Fact]
    public async Task A_certified_PDF_is_kept_as_it_is_with_its_statement_beside_it()
    {
        using var till = await scene.TillAsync();
        var body = await (await till.PostPdfAsync(Certified, Facts)).ReadAsync(HttpStatusCode.Created);
        using var anyone = scene.Relay.Client();
        var path = "/T/" + body.Text("token");

        Assert.Equal(["ed25519"], Signatures(body));
        Assert.Equal(Certified, await anyone.GetByteArrayAsync(path));
        Assert.Contains("Die signierte Erklärung nennt seinen Fingerabdruck", await (await anyone.VisitAsync(path + "/page", language: "de")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // As the documents say that anyone can check it.
        using var shell = new Shell();
        var keys = await (await anyone.GetAsync("/.well-known/ticket-relay.json")).ReadAsync(HttpStatusCode.OK);
        shell.Put("key.pem", Encoding.ASCII.GetBytes(keys.GetProperty("keys").GetProperty("statements")[0].Text("pem")));
        shell.Put("base.pdf", await anyone.GetByteArrayAsync(path));
        shell.Put("relay.sig", await anyone.GetByteArrayAsync(path + "/statement"));
        shell.Run("head -n 6 relay.sig > signed.txt; sed -n 's/^ed25519 //p' relay.sig | base64 -d > signature.bin; "
            + "openssl pkeyutl -verify -rawin -pubin -inkey key.pem -in signed.txt -sigfile signature.bin; "
            + "echo \"$(sed -n 's/^pdf-sha256 //p' relay.sig)  base.pdf\" | sha256sum -c");
    }

    [Fact]
    public async Task A_certified_PDF_is_genuine_with_the_statement_that_is_beside_it_and_with_no_other()
    {
        using var till = await scene.TillAsync();
        var path = "/T/" + await (await till.PostPdfAsync(Certified, Facts)).TokenAsync();
        using var anyone = scene.Relay.Client();
        var statement = await anyone.GetByteArrayAsync(path + "/statement");
        var other = await anyone.GetByteArrayAsync("/T/" + await (await till.PostPdfAsync([.. Certified, (byte)'\n'], "number=2")).TokenAsync() + "/statement");
        byte[] added = [.. Certified, (byte)'\n'];
        byte[] changed = [.. Certified];
        changed[20] ^= 1;

        Assert.Equal("unknown", (await VerifyAsync(anyone, Certified)).Text("verdict"));
        Assert.Equal("genuine", (await BesideAsync(anyone, Certified, statement)).Text("verdict"));
        var longer = await BesideAsync(anyone, added, statement);
        Assert.Equal(("altered", "added-to", Certified.Length), (longer.Text("verdict"), longer.Text("reason"), longer.GetProperty("genuineLength").GetInt32()));
        Assert.Equal("altered", (await BesideAsync(anyone, changed, statement)).Text("verdict"));
        Assert.Equal("altered", (await BesideAsync(anyone, Certified, other)).Text("verdict"));
        Assert.Equal("statement-broken", (await BesideAsync(anyone, Certified, statement[..^3])).Text("reason"));
        Assert.Equal("genuine", (await BesideAsync(anyone, await anyone.GetByteArrayAsync("/T/" + await (await till.PostPdfAsync(PdfScene.Small, "number=3")).TokenAsync()), other)).Text("verdict"));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Certified), "document", "t.pdf" }, { new ByteArrayContent(statement), "statement", "t.sig" } };
        Assert.Contains("This document is genuine", await (await anyone.PostAsync("/verify", form)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var alone = new MultipartFormDataContent { { new ByteArrayContent(Certified), "document", "t.pdf" }, { new ByteArrayContent([]), "statement", "none" } };
        Assert.Contains("This document is not known here", await (await anyone.PostAsync("/verify", alone)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_is_refused_with_the_reason_and_never_offered()
    {
        await using var printer = await Printing.TestPrinter.StarAsync(settings: new() { ["Relay:Pdf:ForOpenShops"] = "true" });
        using var till = printer.Relay.Client(printer.Shop.TillKey);
        var token = await (await till.PostPdfAsync(PdfScene.Small)).TokenAsync();

        Assert.Equal("not-printable", (await (await till.SendJsonAsync(HttpMethod.Post, $"/v1/tickets/{token}/deliveries", """{"channel":"print"}""")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal("not-printable", (await (await till.SendJsonAsync(HttpMethod.Post, $"/v1/tickets/{token}/print.escpos", """{"width":80}""")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Null(await printer.OfferedAsync());
        var both = await (await till.PostFormAsync("""{"number":"43","total":1,"currency":"EUR"}""", PdfScene.Small)).TokenAsync();
        Assert.Equal(HttpStatusCode.OK, (await till.SendJsonAsync(HttpMethod.Post, $"/v1/tickets/{both}/print.escpos", """{"width":80}""")).StatusCode);
    }

    [Fact]
    public async Task On_an_open_relay_a_shop_sends_PDFs_when_its_host_has_approved_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        var approvals = (Relay.Shops.ShopApprovals)relay.Services.GetService(typeof(Relay.Shops.ShopApprovals))!;

        Assert.Equal("verification-required", (await (await till.PostPdfAsync(PdfScene.Small)).ReadProblemAsync(HttpStatusCode.Forbidden)).Slug);
        Assert.Equal("verification-required", (await (await till.PostFormAsync(TicketDoor.Minimal, PdfScene.Small)).ReadProblemAsync(HttpStatusCode.Forbidden)).Slug);
        Assert.Equal(HttpStatusCode.Created, (await till.PostTicketAsync(TicketDoor.Minimal)).StatusCode);
        approvals.Set(new Relay.Shops.ShopId(shop.ShopId), Relay.Shops.ShopApproval.Approved);
        Assert.Equal(HttpStatusCode.Created, (await till.PostPdfAsync(PdfScene.Small, "number=43")).StatusCode);
    }

    [Fact]
    public async Task A_relay_that_has_no_place_for_another_PDF_says_when_to_come_back()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Pdf:ForOpenShops"] = "true", ["Relay:Pdf:AtOnce"] = "1" });
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var admission = (Relay.Tickets.PdfAdmission)relay.Services.GetService(typeof(Relay.Tickets.PdfAdmission))!;

        using (admission.TryEnter())
        {
            using var answer = await till.PostPdfAsync(PdfScene.Small);
            Assert.Equal("busy", (await answer.ReadProblemAsync(HttpStatusCode.ServiceUnavailable)).Slug);
            Assert.NotNull(answer.Headers.RetryAfter);
        }
        Assert.Equal(HttpStatusCode.Created, (await till.PostPdfAsync(PdfScene.Small)).StatusCode);
    }

    private static IEnumerable<string?> Signatures(JsonElement body) => body.GetProperty("document").GetProperty("signatures").EnumerateArray().Select(name => name.GetString());

    private static async Task<JsonElement> BesideAsync(HttpClient client, byte[] pdf, byte[] statement)
    {
        using var form = new MultipartFormDataContent();
        form.Add(PdfDoor.Part("document", "application/pdf", pdf));
        form.Add(PdfDoor.Part("statement", "text/plain", statement));
        return await (await client.PostAsync("/v1/verify", form)).ReadAsync(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> VerifyAsync(HttpClient client, byte[] pdf)
    {
        using var content = new ByteArrayContent(pdf);
        content.Headers.Add("Content-Type", "application/pdf");
        return await (await client.PostAsync("/v1/verify", content)).ReadAsync(HttpStatusCode.OK);
    }
}
