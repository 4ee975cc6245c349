namespace Relay.Sdk.Tests;

/// <summary>The C# of plugin-sdk/README.md, compiled. A test holds both together.</summary>
internal static class ReadmeSnippets
{
    public static async Task FirstProgramAsync(string tillKey)
    {
        using var relay = new RelayClient("http://localhost:8080", tillKey);
        var ticket = new Ticket { Number = "42", Total = 9.90m, Currency = "EUR", Lines = { new Line("Green tea", 9.90m) } };
        var sent = await relay.SubmitAsync(ticket);
        Console.WriteLine(sent.Link);
    }

    public static Ticket WholeTicket(DateTimeOffset now)
    {
        var ticket = new Ticket
        {
            Number = "2026-000123",
            IssuedAt = now,
            Language = "fr",
            Currency = "EUR",
            Lines =
            {
                new Line("Baguette", 2.40m) { Quantity = 2, UnitPrice = 1.20m, TaxCode = "A" },
                new Line("Pommes", 3.12m) { Quantity = 1.04m, Unit = "kg", UnitPrice = 3.00m, TaxCode = "A" },
            },
            Total = 5.52m,
            Payments = { new Payment("Carte", 5.52m) },
            Taxes = { new Tax { Code = "A", Rate = 5.5m, Net = 5.23m, Amount = 0.29m, Gross = 5.52m } },
            Barcode = new Barcode(Symbology.Code128, "2026-000123"),
            Messages = { "Merci et à bientôt" },
        };
        return ticket;
    }

    public static async Task OfflineAsync(string tillKey, string folder, Ticket ticket)
    {
        var options = new RelayClientOptions("https://tickets.example.fr", tillKey) { OutboxFolder = folder };
        using var relay = new RelayClient(options);
        var sent = await relay.SubmitAsync(ticket);
        ShowOnMyScreen(sent.ToQrCode());
        Console.WriteLine(sent.IsStored ? "The relay has it." : "It goes out when the relay is back.");

        foreach (var held in relay.Outbox!.Tickets)
            Console.WriteLine($"{held.Number} since {held.SubmittedAt:t}, {held.Refusal?.Detail ?? "waits"}");
    }

    public static async Task CodeFirstAsync(RelayClient relay, Ticket ticket, string picture)
    {
        var token = Token.New();
        var code = QrCode.OfLink(relay.LinkOf(token));
        File.WriteAllBytes(picture, code.ToPng());
        var svg = code.ToSvg();
        bool[][] modules = code.ToMatrix();
        ticket.Token = token;
        await relay.SubmitAsync(ticket);
        Assert.Equal(code.Size, modules.Length);
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
    }

    public static async Task RefusedAsync(RelayClient relay, Ticket ticket)
    {
        try
        {
            await relay.SubmitAsync(ticket);
        }
        catch (ContentRefusedException refused)
        {
            foreach (var error in refused.Problem.Errors)
                Console.WriteLine($"{error.Pointer}: {error.Detail}");
        }
        catch (DuplicateNumberException)
        {
            Console.WriteLine("Another ticket has this number.");
        }
        catch (RelayException trouble) when (trouble.IsTransient)
        {
            Console.WriteLine("Submit it again, or use an outbox.");
        }
    }

    public static async Task DisplayAsync(RelayClient relay, string token)
    {
        await relay.ShowCartAsync(new Cart { Total = 2.40m, Currency = "EUR", Lines = { new CartLine("Baguette", 2.40m) { Quantity = 2 } } });
        await relay.ShowAgainAsync(token);
        await relay.ShowMessageAsync("Back in five minutes", TimeSpan.FromMinutes(5));
        await relay.ShowIdleAsync();
    }

    public static async Task ListenAsync(RelayClient relay, string? lastId, CancellationToken stop)
    {
        await foreach (var happened in relay.ListenAsync(after: lastId, stop))
        {
            Console.WriteLine($"{happened.Type} {happened["reference"]}");
            lastId = happened.Id;
        }
    }

    public static async Task<string?> PdfAsync(RelayClient relay, string path)
    {
        var sent = await relay.SubmitPdfAsync(File.ReadAllBytes(path), new PdfFacts { Number = "42", Total = 9.90m, Currency = "EUR" });
        return sent.Link;
    }

    private static void ShowOnMyScreen(QrCode code) => Console.WriteLine(code.Size);
}
