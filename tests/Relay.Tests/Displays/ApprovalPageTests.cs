using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>Pairing B on a phone: what a merchant sees of a tablet that asks, and types.</summary>
public sealed class ApprovalPageTests
{
    [Fact]
    public async Task A_merchant_approves_on_the_phone_with_the_tills_key_in_the_body()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        using var phone = relay.Client();

        var page = await phone.GetStringAsync("/display/approve/" + code);
        using var refused = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", "tr_till_wrong")]));
        using var misnamed = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", till.Key), new("name", "V\u202Eitrine")]));
        using var approved = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", till.Key), new("name", "Vitrine")]));

        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, misnamed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        Assert.Equal("Vitrine", Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray()).Text("name"));
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
    }

    [Fact]
    public async Task Who_typed_five_wrong_codes_is_told_how_long_to_wait()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        for (var tries = 0; tries < 5; tries++)
            await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", "XXXX-XXXX")]));
        using var phone = relay.Client();

        var typed = await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", "XXXX-XXXX")]));
        using var looked = await phone.GetAsync("/display/approve/" + code);
        using var approved = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", "tr_till_wrong")]));

        foreach (var answer in (HttpResponseMessage[])[typed, looked, approved])
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter?.Delta);
        }
    }

    [Theory]
    [InlineData("2001:db8::7")]
    [InlineData("198.51.100.7")]
    public async Task The_merchant_reads_the_tablets_address_as_people_write_it(string address)
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:KnownProxies:0"] = "127.0.0.1" });
        using var tablet = relay.Client();
        tablet.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        using var phone = relay.Client();

        var page = await phone.GetStringAsync("/display/approve/" + PageTexts.Code(await tablet.GetStringAsync("/display")));

        Assert.Contains($"<dd>{address}</dd>", page, StringComparison.Ordinal);
    }
}
