using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Relay.Tests;
using Relay.Tests.Sending;

namespace Relay.EndToEnd;

/// <summary>A relay that is killed while it hands a mail over brings it when it is started again.</summary>
public sealed class MailKillTests
{
    private const string To = "anne.martin@example.org";

    /// <param name="step">Where the mail server holds the mail when the relay is killed.</param>
    /// <param name="mails">That the server has in the end: two where it had taken the first and the relay could not know.</param>
    [Theory]
    [InlineData("tarpit", 1)]
    [InlineData("hold-in-data", 1)]
    [InlineData("hold-before-reply", 2)]
    public async Task Mail_survives_a_kill_with_its_message_id(string step, int mails)
    {
        using var folder = new TemporaryFolder();
        await using var server = await MailServer.StartAsync();
        server.Behave(step);
        string tillKey, id;
        await using (var relay = await StartAsync(folder, server.Port))
        {
            (_, tillKey) = await TillClient.RegisterAsync(relay);
            id = await MailAsync(relay, tillKey);
            await Until.TrueAsync(() => step switch { "tarpit" => server.Tries == 1, "hold-in-data" => server.IsHolding, _ => server.Taken.Count == 1 }, "the server held the mail");
            await relay.KillAsync();
        }
        server.Behave("accept");

        await using var again = await StartAsync(folder, server.Port);

        var taken = await server.WaitAsync(mails);
        Assert.Equal(mails, taken.Count);
        Assert.All(taken, mail => Assert.Equal($"{id}@relay.example.fr", mail.Message.MessageId));
        Assert.All(taken, mail => Assert.Equal(To, mail.Message.To.Mailboxes.Single().Address));
        await Until.TrueAsync(async () => await StateAsync(again, tillKey, id) == "done", "the till was told that the mail is done");
        Assert.DoesNotContain("anne.martin", again.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<RelayProcess> StartAsync(TemporaryFolder folder, int port) => RelayProcess.StartAsync(
        folder.File("data"), null, "--Relay:Registration=open", "--Relay:Mail:Server=127.0.0.1", $"--Relay:Mail:Port={port}", "--Relay:Mail:Security=none",
        "--Relay:Mail:From=tickets@relay.example.fr", "--Relay:Mail:ForOpenShops=true");

    private static async Task<string> MailAsync(RelayProcess relay, string tillKey)
    {
        using var http = relay.Client(tillKey);
        using var till = new TillClient(relay.Client(tillKey));
        var (_, ticket) = await till.PushAsync("""{"number":"1","total":12.5,"currency":"EUR"}""", "key-of-1");
        using var content = new StringContent($$"""{"channel":"email","to":"{{To}}","consent":true}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await http.PostAsync(new Uri($"/v1/tickets/{ticket!.Token}/deliveries", UriKind.Relative), content);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("deliveryId").GetString()!;
    }

    private static async Task<string> StateAsync(RelayProcess relay, string tillKey, string id)
    {
        using var http = relay.Client(tillKey);
        using var body = JsonDocument.Parse(await http.GetStringAsync(new Uri("/v1/deliveries/" + id, UriKind.Relative)));
        return body.RootElement.GetProperty("state").GetString()!;
    }
}
