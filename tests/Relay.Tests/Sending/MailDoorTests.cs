using System.Net;
using System.Security.Cryptography;
using MimeKit;
using Relay.Tests.Displays;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Sending;

/// <summary>Tickets by mail, from the till's request to what a real SMTP server received.</summary>
public sealed class MailDoorTests
{
    [Fact]
    public async Task Customer_gets_one_mail_with_the_ticket_as_a_person_would_write_it()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await scene.Relay.Client(scene.Shop.ShopKey).SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"email":"bonjour@chaussures.example"}""");
        var ticket = await scene.PushAsync();
        using var phone = scene.Relay.Client();

        var id = await scene.MailAsync(ticket.Token);
        var mail = Assert.Single(await server.WaitAsync());
        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(id));

        Assert.Equal(MailScene.To, Assert.Single(mail.Envelope.GetProperty("to").EnumerateArray()).GetString());
        Assert.Equal(MailScene.From, mail.Envelope.Text("from"));
        var message = mail.Message;
        Assert.Equal(("Chaussures", MailScene.From), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal("bonjour@chaussures.example", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal($"{id}@relay.example.fr", message.MessageId);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(scene.Relay.Clock.GetUtcNow(), message.Date);
        Assert.Equal("Votre ticket de caisse CHAUSSURES du 23/11/2017", message.Subject);

        Assert.Equal("Ticket CHAUSSURES 2017-11-23 1082000000825.pdf", mail.Pdf!.FileName);
        Assert.Equal(await phone.GetByteArrayAsync(ticket.Path + "/pdf"), mail.PdfBytes);
        foreach (var body in new[] { mail.Text, mail.Html })
        {
            Assert.Contains("https://tickets.example.fr" + ticket.Path, body, StringComparison.Ordinal);
            Assert.Contains("tickets.example.fr, qui l’envoie pour le magasin", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
        }
        var state = await (await scene.Till.GetAsync("/v1/tickets/" + ticket.Token)).ReadAsync(HttpStatusCode.OK);
        Assert.Contains("emailed", state.GetProperty("events").EnumerateArray().Select(one => one.Text("type")));
    }

    [Fact]
    public async Task A_PDF_of_the_tills_own_is_attached_as_it_is_and_a_statement_that_it_could_not_carry_beside_it()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port, new() { ["Relay:Pdf:ForOpenShops"] = "true" });
        using var phone = scene.Relay.Client();
        var plain = await (await scene.Till.PostPdfAsync(PdfScene.Small, "number=1&total=9.90&currency=EUR&language=fr")).TokenAsync();
        var certified = await (await scene.Till.PostPdfAsync(PdfPostTests.Certified, "number=2&language=fr")).TokenAsync();

        await scene.MailAsync(plain);
        await server.WaitAsync();
        await scene.MailAsync(certified);
        var mails = await server.WaitAsync(2);

        Assert.Equal(await phone.GetByteArrayAsync($"/T/{plain}/pdf"), mails[0].PdfBytes);
        Assert.Contains("9,90", mails[0].Text, StringComparison.Ordinal);
        var parts = mails[1].Message.Attachments.OfType<MimePart>().ToList();
        Assert.Equal(["Ticket Chaussures 2026-11-22 2.pdf", "Ticket Chaussures 2026-11-22 2.sig"], parts.Select(part => part.FileName));
        using var statement = new MemoryStream();
        await parts[1].Content!.DecodeToAsync(statement, TestContext.Current.CancellationToken);
        Assert.Equal(await phone.GetByteArrayAsync($"/T/{certified}/statement"), statement.ToArray());
    }

    [Fact]
    public async Task A_mail_chosen_beside_the_code_of_a_sale_brings_all_its_tickets_and_one_that_the_till_asks_for_its_own()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await (await scene.Relay.Client(scene.Shop.ShopKey).SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"choices":["email"]}""")).ReadAsync(HttpStatusCode.OK);
        await using var display = await (await TestDisplay.PairAsync(scene.Relay, scene.Shop.TillKey)).ConnectAsync();
        var receipt = await (await scene.Till.PostTicketAsync("""{"number":"42","total":9.9,"currency":"EUR","sale":"7"}""")).TokenAsync();
        var gift = await (await scene.Till.PostTicketAsync("""{"number":"43","type":"gift-receipt","sale":"7"}""")).TokenAsync();

        await display.ChooseAsync(await display.UntilAsync("qr"), "email", MailScene.To);
        var chosen = Assert.Single(await server.WaitAsync());
        await scene.MailAsync(gift);
        var asked = (await server.WaitAsync(2))[1];

        using var phone = scene.Relay.Client();
        Assert.Equal(
            [await phone.GetByteArrayAsync($"/T/{receipt}/pdf"), await phone.GetByteArrayAsync($"/T/{gift}/pdf")],
            chosen.Message.Attachments.OfType<MimePart>().Select(part =>
            {
                using var bytes = new MemoryStream();
                part.Content!.DecodeTo(bytes, TestContext.Current.CancellationToken);
                return bytes.ToArray();
            }));
        Assert.Single(asked.Message.Attachments);
    }

    [Fact]
    public async Task Ticket_is_mailed_that_asks_for_it_itself()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);

        await (await scene.Till.PostTicketAsync($$$"""{"number":"42","total":9.9,"currency":"EUR","deliver":{"email":{"to":"{{{MailScene.To}}}","consent":true} } }""")).TokenAsync();

        Assert.Equal(MailScene.To, Assert.Single(await server.WaitAsync()).Message.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Nothing_is_sent_without_consent_or_to_what_is_no_address()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        var token = (await scene.PushAsync()).Token;

        Assert.Equal(("invalid-content", "/consent invalid-value"), await RefusedAsync("""{"channel":"email","to":"anne@example.org","consent":false}"""));
        Assert.Equal(("invalid-content", "/to invalid-value"), await RefusedAsync("""{"channel":"email","to":"anne","consent":true}"""));
        Assert.Equal(("invalid-content", "/to control-character"), await RefusedAsync("""{"channel":"email","to":"a@example.org\r\nBcc: b@example.org","consent":true}"""));
        using var missing = await scene.AskAsync(token, """{"channel":"email"}""");
        Assert.Equal("/to missing, /consent missing", (await missing.RefusalAsync(HttpStatusCode.BadRequest)).Errors);
        Assert.Equal(0, server.Tries);

        async Task<(string, string)> RefusedAsync(string body) => await (await scene.AskAsync(token, body)).RefusalAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Till_is_told_what_a_mistyped_address_was_probably_meant_to_be()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        var token = (await scene.PushAsync()).Token;

        var asked = await (await scene.AskAsync(token, """{"channel":"email","to":"anne@gmial.com","consent":true}""")).ReadAsync(HttpStatusCode.Accepted);
        var fine = await (await scene.AskAsync(token, """{"channel":"email","to":"anne@gmail.com","consent":true}""")).ReadAsync(HttpStatusCode.Accepted);

        Assert.Equal("anne@gmail.com", asked.Text("suggestion"));
        Assert.False(fine.TryGetProperty("suggestion", out _));
        Assert.Equal(2, (await server.WaitAsync(2)).Count);
    }

    [Fact]
    public async Task Mail_is_signed_so_that_another_library_verifies_it()
    {
        await using var server = await MailServer.StartAsync();
        using var key = RSA.Create(2048);
        var keyFile = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(keyFile, key.ExportRSAPrivateKeyPem());
            await using var scene = await MailScene.StartAsync(server.Port, new() { ["Relay:Mail:DkimKeyFile"] = keyFile, ["Relay:Mail:DkimSelector"] = "till" });
            await scene.MailAsync();

            var mail = Assert.Single(await server.WaitAsync());

            var record = "v=DKIM1; k=rsa; p=" + Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
            Assert.Equal((0, "till._domainkey.relay.example.fr."), await DkimCheck.VerifyAsync(mail.File, record));
            await File.WriteAllTextAsync(mail.File, (await File.ReadAllTextAsync(mail.File)).Replace("Subject: ", "Subject: x", StringComparison.Ordinal));
            Assert.Equal(1, (await DkimCheck.VerifyAsync(mail.File, record)).Code);
        }
        finally
        {
            File.Delete(keyFile);
        }
    }

    [Fact]
    public async Task Mail_goes_out_over_TLS_and_with_the_hosts_login()
    {
        await using var server = await MailServer.StartWithTlsAsync("--require-tls", "--login", "relay:open sesame");
        await using var scene = await MailScene.StartAsync(server.Port, new()
        {
            ["Relay:Mail:Security"] = "starttls", ["Relay:Mail:CaFile"] = server.CaFile, ["Relay:Mail:UserName"] = "relay", ["Relay:Mail:Password"] = "open sesame",
        });

        await scene.MailAsync();

        var envelope = Assert.Single(await server.WaitAsync()).Envelope;
        Assert.True(envelope.GetProperty("tls").GetBoolean());
        Assert.Equal("relay", envelope.Text("login"));
    }

    [Fact]
    public async Task Relay_without_a_mail_server_says_so()
    {
        await using var scene = await MailScene.StartAsync(1, new() { ["Relay:Mail:Server"] = "" });

        using var refused = await scene.AskAsync((await scene.PushAsync()).Token, """{"channel":"email","to":"anne@example.org","consent":true}""");

        Assert.Equal(("channel-unavailable", "/channel invalid-value"), await refused.RefusalAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Contains("has not set up mail", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
