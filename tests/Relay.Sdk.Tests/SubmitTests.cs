namespace Relay.Sdk.Tests;

public sealed class SubmitTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submitted_ticket_is_a_pdf_behind_its_link()
    {
        using var relay = fixture.Client();
        var ticket = new Ticket { Number = "42", Total = 9.90m, Currency = "EUR" };
        var sent = await relay.SubmitAsync(ticket, Cancellation);
        var shown = sent.Link;

        using var answer = await fixture.Relay.Http.GetAsync(new Uri(shown!), Cancellation);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(sent.IsStored);
        Assert.Equal(64, sent.DocumentSha256?.Length);
    }

    [Fact]
    public async Task Code_is_known_before_the_relay_is_asked()
    {
        using var relay = fixture.Client();
        var ticket = Examples.Tea();
        ticket.Token = Token.New();
        var link = relay.LinkOf(ticket.Token);

        var sent = await relay.SubmitAsync(ticket, Cancellation);

        Assert.Equal(link, sent.Link);
    }

    [Fact]
    public async Task Same_ticket_submitted_twice_is_one_ticket()
    {
        using var relay = fixture.Client();
        var ticket = Examples.Tea();

        var first = await relay.SubmitAsync(ticket, Cancellation);
        var second = await relay.SubmitAsync(ticket, Cancellation);

        Assert.Equal(first.Token, second.Token);
    }

    [Fact]
    public async Task Other_ticket_under_the_same_number_is_a_duplicate()
    {
        using var relay = fixture.Client();
        var ticket = Examples.Tea();
        await relay.SubmitAsync(ticket, Cancellation);
        ticket.Total = 1;

        await Assert.ThrowsAsync<DuplicateNumberException>(() => relay.SubmitAsync(ticket, Cancellation));
    }

    [Fact]
    public async Task Refused_ticket_says_which_members_are_wrong()
    {
        using var relay = fixture.Client();
        var ticket = Examples.Tea();
        ticket.Barcode = new Barcode(Symbology.Ean13, "4006381333930");
        ticket.Currency = "EURO";

        var refused = await Assert.ThrowsAsync<ContentRefusedException>(() => relay.SubmitAsync(ticket, Cancellation));

        Assert.Contains("/barcode/value", refused.Problem.Errors.Select(error => error.Pointer));
        Assert.Contains("/currency", refused.Problem.Errors.Select(error => error.Pointer));
        Assert.False(refused.IsTransient);
    }

    [Fact]
    public async Task Wrong_key_is_refused_as_such()
    {
        using var relay = new RelayClient(fixture.Relay.Url, "tr_till_nobody_knows_it");

        var refused = await Assert.ThrowsAsync<KeyRefusedException>(() => relay.SubmitAsync(Examples.Tea(), Cancellation));

        Assert.Equal("key-invalid", refused.Problem.Slug);
    }

    [Theory]
    [InlineData("ftp://tickets.example", "tr_till_a")]
    [InlineData("tickets.example", "tr_till_a")]
    [InlineData("https://user:word@tickets.example", "tr_till_a")]
    [InlineData("https://tickets.example", "secret")]
    [InlineData("https://tickets.example", "tr_till_a\n")]
    public void Mistaken_address_or_key_is_told_at_once(string url, string key) => Assert.Throws<ArgumentException>(() => new RelayClient(url, key));

    [Fact]
    public async Task Relay_that_is_away_is_unreachable()
    {
        using var relay = new RelayClient(new RelayClientOptions($"http://127.0.0.1:{RelayProcess.FreePort()}", "tr_till_a") { AnswerWithin = TimeSpan.FromMilliseconds(300) });

        var failed = await Assert.ThrowsAsync<RelayUnreachableException>(() => relay.SubmitAsync(Examples.Tea(), Cancellation));

        Assert.True(failed.IsTransient);
    }

    [Fact]
    public async Task Ticket_is_read_found_shown_and_erased()
    {
        using var relay = fixture.Client();
        var ticket = Examples.Tea();
        var sent = await relay.SubmitAsync(ticket, Cancellation);

        Assert.Equal("received", (await relay.GetTicketAsync(sent.Token!, Cancellation)).State);
        Assert.Equal(sent.Link, (await relay.FindTicketAsync(ticket.Number, Cancellation)).Link);
        Assert.Equal(0, await relay.ShowAgainAsync(sent.Token!, Cancellation));
        await relay.DeleteTicketAsync(sent.Token!, Cancellation);
        await Assert.ThrowsAsync<NotFoundException>(() => relay.GetTicketAsync(sent.Token!, Cancellation));
    }

    [Fact]
    public async Task Downloaded_pdf_is_genuine_and_a_changed_one_is_not()
    {
        using var relay = fixture.Client();
        var sent = await relay.SubmitAsync(Examples.Tea(), Cancellation);
        var pdf = await fixture.Relay.Http.GetByteArrayAsync(new Uri(sent.Link + "/pdf"), Cancellation);

        Assert.True((await relay.VerifyAsync(pdf, Cancellation)).IsGenuine);
        pdf[pdf.Length / 3] ^= 1;
        Assert.False((await relay.VerifyAsync(pdf, Cancellation)).IsGenuine);
    }

    [Fact]
    public async Task Relay_describes_itself()
    {
        using var relay = fixture.Client();

        var description = await relay.DescribeAsync(Cancellation);

        Assert.Equal(1, description.Contract);
        Assert.Equal(fixture.Relay.Url, description.Url.TrimEnd('/'));
        Assert.True(description.MostJsonBytes > 0);
    }
}
