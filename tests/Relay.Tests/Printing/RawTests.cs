using System.Text;
using Relay.Tests.Displays;

namespace Relay.Tests.Printing;

/// <summary>Printers that the relay calls on its own network.</summary>
public sealed class RawTests
{
    private static readonly Dictionary<string, string> Loopback = new() { ["Relay:Printing:Networks"] = "10.1.0.0/16, 127.0.0.1" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_is_printed_and_the_printers_word_ends_the_job(bool tls)
    {
        using var machine = FakeSocketPrinter.Start(tls);
        await using var printer = await TestPrinter.AddAsync(
            "escpos-tcp", $""","address":"127.0.0.1","port":{machine.Port},"tls":{(tls ? $"true,\"certificate\":\"{machine.Certificate}\"" : "false")}""", Loopback);
        await printer.PrintAsync(await printer.PushAsync(), ""","openDrawer":true""");

        await TillEvents.WaitAsync(printer, "delivery.done");
        var bytes = Assert.Single(machine.Printed);
        Assert.StartsWith("1b401c2e1b700032fa1b7413", Convert.ToHexStringLower(bytes), StringComparison.Ordinal);
        Assert.Contains("12,50", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("ok", (await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers/" + printer.Id)).GetProperty("status").GetProperty("paper").GetString());
    }

    [Fact]
    public async Task A_drawer_alone_opens_through_a_printer_of_the_relays_own_network()
    {
        using var machine = FakeSocketPrinter.Start();
        await using var printer = await TestPrinter.AddAsync("escpos-tcp", $""","address":"127.0.0.1","port":{machine.Port},"drawerPin":5""", Loopback);

        await printer.OpenDrawerAsync("""{"cause":"refund"}""");

        await TillEvents.WaitAsync(printer, "drawer.opened");
        Assert.Equal("1b401c2e1b700132fa", Convert.ToHexStringLower(Assert.Single(machine.Printed)));
        Assert.Equal(["refund"], await TillEvents.OfAsync(printer, "drawer.opened"));
    }

    [Fact]
    public async Task A_printer_that_falls_silent_with_a_job_is_not_sent_it_again()
    {
        using var machine = FakeSocketPrinter.Start();
        machine.Acknowledges = false;
        await using var printer = await TestPrinter.AddAsync("escpos-tcp", $""","address":"127.0.0.1","port":{machine.Port}""", Loopback);
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        await machine.Served.Task.WaitAsync(TimeSpan.FromSeconds(60));

        await TillEvents.WaitAsync(printer, "delivery.failed");
        Assert.Equal("unknown no-answer", await printer.StateAsync(delivery));
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Single(machine.Printed);
    }

    [Fact]
    public async Task A_printer_without_paper_is_asked_again_until_it_has_some()
    {
        using var machine = FakeSocketPrinter.Start();
        machine.Wellbeing = [0x1A, 0x32, 0x72];
        await using var printer = await TestPrinter.AddAsync("escpos-tcp", $""","address":"127.0.0.1","port":{machine.Port}""", Loopback);
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        await machine.Served.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await TillEvents.WaitAsync(printer, "printer.problem");
        Assert.Equal("queued", await printer.StateAsync(delivery));
        Assert.Empty(machine.Printed);

        machine.Wellbeing = [0x12, 0x12, 0x12];
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(5));
        await TillEvents.WaitAsync(printer, "delivery.done");
        Assert.Single(machine.Printed);
        Assert.Equal(["paper-out"], await TillEvents.OfAsync(printer, "printer.problem"));
    }

    [Fact]
    public async Task An_impostor_with_another_certificate_gets_nothing()
    {
        using var machine = FakeSocketPrinter.Start(tls: true);
        await using var printer = await TestPrinter.AddAsync(
            "escpos-tcp", $""","address":"127.0.0.1","port":{machine.Port},"tls":true,"certificate":"{new string('a', 64)}" """, Loopback);
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        await machine.Served.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Empty(machine.Printed);
        Assert.Equal("queued", await printer.StateAsync(delivery));
    }

    [Theory]
    [InlineData("10.2.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("printer.local")]
    [InlineData("0x7f.2")]
    public async Task Only_addresses_that_the_host_allows_can_be_called(string address)
    {
        await using var relay = await RelayUnderTest.StartAsync(Loopback);
        var till = new TestTill(relay, (await Relay.Tests.Shops.TestShop.RegisterAsync(relay)).TillKey);

        Assert.Equal([("/address", "invalid-value")], (await till.RefusedAsync(
            HttpMethod.Post, "/v1/printers", $$"""{"name":"x","protocol":"escpos-tcp","address":"{{address}}"}""", System.Net.HttpStatusCode.UnprocessableEntity)).Errors);
    }

    [Fact]
    public async Task A_setting_that_is_no_network_ends_the_start()
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RelayUnderTest.StartAsync(new() { ["Relay:Printing:Networks"] = "10.0.0.0/8, shop" }));

        Assert.Contains("'shop'", refused.ToString(), StringComparison.Ordinal);
    }
}
