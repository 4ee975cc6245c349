using System.Text;
using Relay.Tests.Displays;
using Relay.Tests.Shops;

namespace Relay.Tests.Printing;

/// <summary>What a customer's touch beside the code of a sale brings out of the printer.</summary>
public sealed class SalePrintTests
{
    private const string Sale = ""","sale":"7" """;

    [Fact]
    public async Task Card_slip_only_prints_the_slips_of_the_sale_and_nothing_else()
    {
        await using var printer = await TestPrinter.StarAsync();
        await using var display = await ShowAsync(printer);
        await printer.PushAsync(Sale + ""","lines":[{"description":"Espresso"}]""");
        await printer.PushAsync(Sale + ""","type":"gift-receipt","lines":[{"description":"Scarf"}]""");
        await printer.PushAsync(Sale + ""","type":"card-slip","messages":["first terminal"]""");
        await printer.PushAsync(Sale + ""","type":"card-slip","messages":["second terminal"]""");
        var code = await display.UntilAsync(board => board.TryGetProperty("choices", out var choices) && choices.ToString().Contains("card-slip", StringComparison.Ordinal));

        Assert.True((await display.ChooseAsync(code, "card-slip")).GetProperty("done").GetBoolean());

        var paper = await NextAsync(printer);
        Assert.Contains("first terminal", paper, StringComparison.Ordinal);
        Assert.Contains("second terminal", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Espresso", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Scarf", paper, StringComparison.Ordinal);
        Assert.Null(await printer.OfferedAsync());
    }

    [Fact]
    public async Task Paper_prints_all_tickets_of_the_sale_each_cut_off_and_a_tills_own_print_the_one_it_names()
    {
        await using var printer = await TestPrinter.StarAsync();
        await using var display = await ShowAsync(printer);
        var receipt = await printer.PushAsync(Sale + ""","lines":[{"description":"Espresso"}]""");
        await printer.PushAsync(Sale + ""","type":"gift-receipt","lines":[{"description":"Scarf"}]""");
        var code = await display.UntilAsync("qr");

        await display.ChooseAsync(code, "paper");
        var paper = await NextAsync(printer);
        await printer.PrintAsync(receipt);
        var again = await NextAsync(printer);

        Assert.True(paper.IndexOf("Espresso", StringComparison.Ordinal) < paper.IndexOf("Scarf", StringComparison.Ordinal) && paper.Contains("Espresso", StringComparison.Ordinal));
        Assert.Equal(2, Cuts(paper));
        Assert.Contains("Espresso", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Scarf", again, StringComparison.Ordinal);
        Assert.Equal(1, Cuts(again));
    }

    [Fact]
    public async Task A_print_of_the_card_slip_finds_the_slip_of_the_tickets_sale()
    {
        await using var printer = await TestPrinter.StarAsync();
        var receipt = await printer.PushAsync(Sale);
        await printer.PushAsync(Sale + ""","type":"card-slip","messages":["first terminal"]""");
        var gift = await printer.PushAsync(Sale + ""","type":"gift-receipt" """);

        await printer.PrintAsync(receipt, ""","part":"card-slip" """);
        Assert.Contains("first terminal", await NextAsync(printer), StringComparison.Ordinal);

        var refused = await printer.PrintAsync(gift, ""","part":"card-slip" """);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await printer.FetchAsync((await printer.OfferedAsync())!)).StatusCode);
        Assert.Equal("failed no-card-slip", await printer.StateAsync(refused));
    }

    private static async Task<TestDisplay> ShowAsync(TestPrinter printer)
    {
        using var manager = printer.Relay.Client(printer.Shop.ShopKey);
        await (await manager.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"choices":["paper","none"]}""")).ReadAsync(System.Net.HttpStatusCode.OK);
        return await (await TestDisplay.PairAsync(printer.Relay, printer.Shop.TillKey)).ConnectAsync();
    }

    private static async Task<string> NextAsync(TestPrinter printer)
    {
        var token = (await printer.OfferedAsync())!;
        var bytes = await printer.FetchedAsync(token);
        await printer.ReportAsync(token);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>ESC d, StarPRNT's cut.</summary>
    private static int Cuts(string paper) => paper.Split("\u001bd").Length - 1;
}
