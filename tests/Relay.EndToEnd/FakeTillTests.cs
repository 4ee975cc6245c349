using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>The sample till at a real relay with a display beside it: what a newcomer sees of everything.</summary>
public sealed class FakeTillTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_newcomer_sees_the_cart_the_code_the_choice_the_reprint_the_refund_and_the_drawer()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        using var manager = relay.Client(shopKey);
        await SendAsync(manager, HttpMethod.Patch, "/v1/shop", """{"choices":["paper","none"]}""");
        using var http = relay.Client(tillKey);
        await SendAsync(http, HttpMethod.Post, "/v1/printers", """{"name":"Counter","protocol":"star-cloudprnt"}""");
        var display = await browser.DeviceAsync(1024, 768, "fr");
        await display.GotoAsync(await TillClient.PairingLinkAsync(http));
        await display.ClickAsync("button");
        await Assertions.Expect(display.Locator("#idle")).ToBeVisibleAsync();
        using var till = Start(relay.Address.AbsoluteUri, tillKey, folder.File("outbox"));
        var screen = new Screen(till);

        // Products appear on the display as they are rung up.
        await screen.PressAsync("1");
        await screen.PressAsync("3");
        await Assertions.Expect(display.Locator("body")).ToContainTextAsync("Thé vert");
        await Assertions.Expect(display.Locator("body")).ToContainTextAsync("11,10");
        await Shots.TakeAsync(display, "fake-till-cart");

        await screen.PressAsync("p");
        // A till lets nobody wait longer than two seconds: on a busy machine the ticket follows from its outbox a moment later.
        await screen.UntilAsync(new Regex("The relay (has it; 1 displays show it|is away)"));
        var shown = display.Locator("#code canvas");
        await Assertions.Expect(shown).ToBeVisibleAsync();
        var link = await Shots.ReadQrAsync(await Shots.TakeAsync(display, "fake-till-code"));
        Assert.Contains(link[^26..], screen.Text, StringComparison.Ordinal);

        // The customer touches, and the till hears it.
        await display.GetByRole(AriaRole.Button, new() { Name = "Sans ticket" }).ClickAsync();
        await screen.UntilAsync("The customer chose none.");
        await Assertions.Expect(display.Locator("body")).ToContainTextAsync("Merci, à bientôt");

        await screen.PressAsync("r");
        await screen.UntilAsync("Why (");
        await screen.PressAsync("lost");
        await screen.UntilAsync("Printing: ");
        await screen.PressAsync("q");
        await screen.UntilAsync("1 displays show it again.");
        await screen.PressAsync("s");
        await screen.UntilAsync("kept until");
        await screen.PressAsync("d");
        await screen.PressAsync("f");
        await screen.UntilAsync(new Regex("The relay (has it|is away).*The relay (has it|is away)", RegexOptions.Singleline));
        await screen.PressAsync("x");
        await till.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0, till.ExitCode);
        Assert.DoesNotContain("! ", screen.Text, StringComparison.Ordinal);
    }

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Of this build, and so of the sample's.</summary>
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(Checkout.Root, "plugin-sdk/samples/FakeTill/bin", Configuration, "net10.0/FakeTill"), arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;

    /// <summary>What stands in the till's terminal.</summary>
    private sealed class Screen
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

        private readonly Process _till;
        private readonly Lock _gate = new();
        private readonly StringBuilder _text = new();
        private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Screen(Process till)
        {
            _till = till;
            _ = ReadAsync();
        }

        public string Text
        {
            get
            {
                lock (_gate)
                    return _text.ToString();
            }
        }

        public Task PressAsync(string key) => _till.StandardInput.WriteLineAsync(key);

        public Task UntilAsync(string text) => UntilAsync(new Regex(Regex.Escape(text)));

        public async Task UntilAsync(Regex text)
        {
            while (true)
            {
                Task news;
                lock (_gate)
                {
                    if (text.IsMatch(_text.ToString()))
                        return;
                    news = _news.Task;
                }
                await news.WaitAsync(Patience);
            }
        }

        private async Task ReadAsync()
        {
            var some = new char[1024];
            while (await _till.StandardOutput.ReadAsync(some) is var count and > 0)
            {
                TaskCompletionSource waiting;
                lock (_gate)
                {
                    _text.Append(some, 0, count);
                    (waiting, _news) = (_news, new(TaskCreationOptions.RunContinuationsAsynchronously));
                }
                waiting.SetResult();
            }
        }
    }
}
