using System.Net;
using System.Text;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

public sealed class BadTicketTests
{
    public static TheoryData<string, HttpStatusCode, string, string> Bodies => new()
    {
        { "", HttpStatusCode.BadRequest, "bad-request", " invalid-json" },
        { "{", HttpStatusCode.BadRequest, "bad-request", " invalid-json" },
        { TicketDoor.Minimal[..30], HttpStatusCode.BadRequest, "bad-request", "/total invalid-json" },
        { "[]", HttpStatusCode.BadRequest, "bad-request", " wrong-type" },
        { "null", HttpStatusCode.BadRequest, "bad-request", " wrong-type" },
        { "hello", HttpStatusCode.BadRequest, "bad-request", " invalid-json" },
        { TicketDoor.Minimal + "x", HttpStatusCode.BadRequest, "bad-request", " invalid-json" },
        { ReaderUnderTest.With("\"number\":\"43\""), HttpStatusCode.BadRequest, "bad-request", "/number duplicate-member" },
        { ReaderUnderTest.With("\"lines\":[{\"description\":\"a\",\"description\":\"b\"}]"), HttpStatusCode.BadRequest, "bad-request", "/lines/0/description duplicate-member" },
        { ReaderUnderTest.With("\"surprise\":1"), HttpStatusCode.BadRequest, "bad-request", "/surprise unknown-member" },
        { """{"number":"42","total":"9.90","currency":"EUR"}""", HttpStatusCode.BadRequest, "bad-request", "/total wrong-type" },
        { """{"number":42,"currency":"EUR"}""", HttpStatusCode.BadRequest, "bad-request", "/number wrong-type, /total missing" },
        { """{"number":"42","total":NaN,"currency":"EUR"}""", HttpStatusCode.BadRequest, "bad-request", "/total invalid-json" },
        { """{"number":"42","total":1e30,"currency":"EUR"}""", HttpStatusCode.UnprocessableEntity, "invalid-content", "/total out-of-range" },
        { """{"number":"\ud800","total":1,"currency":"EUR"}""", HttpStatusCode.BadRequest, "bad-request", "/number invalid-text" },
        { """{"number":"\udc00\ud800","total":1,"currency":"EUR"}""", HttpStatusCode.BadRequest, "bad-request", "/number invalid-text" },
        { "{\"number\":\"a\u0007b\",\"total\":1,\"currency\":\"EUR\"}", HttpStatusCode.BadRequest, "bad-request", "/number invalid-json" },
        { """{"number":"a\u001bb","total":1,"currency":"EUR"}""", HttpStatusCode.UnprocessableEntity, "invalid-content", "/number control-character" },
        { """{"number":"a\u0000","total":1,"currency":"EUR"}""", HttpStatusCode.UnprocessableEntity, "invalid-content", "/number control-character" },
        { "{\"number\":\"a\u202eb\",\"total\":1,\"currency\":\"EUR\"}", HttpStatusCode.UnprocessableEntity, "invalid-content", "/number bidi-control" },
        { ReaderUnderTest.With("\"sale\":\"" + new string('7', 201) + "\""), HttpStatusCode.UnprocessableEntity, "invalid-content", "/sale too-long" },
        { ReaderUnderTest.With("\"deliver\":{\"email\":{\"to\":\"a@example.org\"}}"), HttpStatusCode.UnprocessableEntity, "not-available", "/deliver/email not-available" },
        { ReaderUnderTest.With("\"deliver\":{\"email\":{\"to\":\"a@example.org\"}},\"language\":\"?\""), HttpStatusCode.UnprocessableEntity, "invalid-content", "/language invalid-value, /deliver/email not-available" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_refused_by_name(string body, HttpStatusCode status, string slug, string errors)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var answer = await client.PostTicketAsync(body);

        Assert.Equal((slug, errors), await answer.RefusalAsync(status));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "A & B")]
    [InlineData("../../etc/passwd", "<img src=x onerror=alert(1)>")]
    [InlineData("'; DROP TABLE tickets; --", "\\\"")]
    public async Task Text_that_looks_dangerous_is_text(string number, string name)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var answer = await client.PostTicketAsync($$"""{"number":"{{number}}","store":{"name":"{{name}}"},"total":1,"currency":"EUR"}""");

        Assert.Equal(number, (await answer.ReadAsync(HttpStatusCode.Created)).Text("number"));
    }

    [Fact]
    public async Task Nesting_and_size_have_bounds()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var deep = await client.PostTicketAsync(ReaderUnderTest.With($"\"lines\":{new string('[', 2000)}{new string(']', 2000)}"));
        using var large = await client.PostTicketAsync(ReaderUnderTest.With($"\"title\":\"{new string('a', 1_500_000)}\""));
        using var larger = await client.PostTicketAsync(ReaderUnderTest.With($"\"title\":\"{new string('a', 250_000)}\""));

        Assert.Equal("bad-request", (await deep.RefusalAsync(HttpStatusCode.BadRequest)).Slug);
        Assert.Equal("body-too-large", (await large.RefusalAsync(HttpStatusCode.RequestEntityTooLarge)).Slug);
        Assert.Equal(("invalid-content", "/title too-long"), await larger.RefusalAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var latin = await client.PostTicketAsync(Encoding.Latin1.GetBytes(ReaderUnderTest.With("\"title\":\"é\"")));
        using var wide = await client.PostTicketAsync(Encoding.Unicode.GetBytes(TicketDoor.Minimal));

        Assert.Equal(HttpStatusCode.BadRequest, latin.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wide.StatusCode);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("multipart/mixed; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var answer = await client.PostTicketAsync(Encoding.UTF8.GetBytes(TicketDoor.Minimal), key: null, type);

        Assert.Equal("unsupported-media-type", (await answer.RefusalAsync(HttpStatusCode.UnsupportedMediaType)).Slug);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("seven77")]
    [InlineData("with a space")]
    public async Task A_request_without_a_proper_key_of_its_own_is_refused(string? key)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets") { Content = Json.Body(TicketDoor.Minimal) };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        using var answer = await client.SendAsync(request);

        Assert.Equal(("bad-request", "Idempotency-Key missing"), await answer.RefusalAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData(8, HttpStatusCode.Created)]
    [InlineData(128, HttpStatusCode.Created)]
    [InlineData(129, HttpStatusCode.BadRequest)]
    public async Task An_idempotency_key_has_8_to_128_characters(int length, HttpStatusCode status)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var answer = await client.PostTicketAsync(TicketDoor.Minimal, new string('~', length));

        Assert.Equal(status, answer.StatusCode);
    }
}
