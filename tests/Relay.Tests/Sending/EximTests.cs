using System.Security.Cryptography;
using MimeKit;
using Relay.Tickets.Handover;

namespace Relay.Tests.Sending;

/// <summary>Mail through a real mail server of the world, into a mailbox.</summary>
public sealed class EximTests
{
    [Fact]
    public async Task A_ticket_reaches_a_mailbox_through_the_hosts_own_account_over_TLS_whole_and_signed()
    {
        await using var server = await EximServer.StartAsync();
        using var key = RSA.Create(2048);
        var keyFile = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(keyFile, key.ExportRSAPrivateKeyPem());
            await using var scene = await MailScene.StartAsync(server.Port, new()
            {
                ["Relay:Mail:Security"] = "starttls", ["Relay:Mail:CaFile"] = server.CaFile,
                ["Relay:Mail:UserName"] = EximServer.UserName, ["Relay:Mail:Password"] = EximServer.Password,
                ["Relay:Mail:DkimKeyFile"] = keyFile, ["Relay:Mail:DkimSelector"] = "till",
            });
            var ticket = await scene.PushAsync();
            var id = await scene.MailAsync(ticket.Token);
            await Until.TrueAsync(async () =>
            {
                // A busy machine may need a second try.
                var now = await scene.FindAsync(id);
                if (now is { State: DeliveryState.Queued, Attempts: > 0 })
                    scene.Relay.Clock.Advance(TimeSpan.FromMinutes(5));
                return !now.IsOpen;
            }, "the delivery ended. " + server.Log);
            Assert.Equal(DeliveryState.Done, (await scene.FindAsync(id)).State);

            var file = await server.WaitAsync();
            var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);

            Assert.Equal((MailScene.To, MailScene.From), (mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address));
            Assert.Equal($"{id}@relay.example.fr", mail.MessageId);
            // Exim's own word: encrypted, with a login.
            Assert.Matches(@"with esmtpsa\s+\(TLS1\.[23]\)", mail.Headers[HeaderId.Received]);
            using var phone = scene.Relay.Client();
            using var pdf = new MemoryStream();
            await mail.Attachments.OfType<MimePart>().Single().Content!.DecodeToAsync(pdf, TestContext.Current.CancellationToken);
            Assert.Equal(await phone.GetByteArrayAsync($"/T/{ticket.Token}/pdf"), pdf.ToArray());
            Assert.Equal((0, "till._domainkey.relay.example.fr."), await DkimCheck.VerifyAsync(file, "v=DKIM1; k=rsa; p=" + Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())));
        }
        finally
        {
            File.Delete(keyFile);
        }
    }
}
