using System.Net;
using Relay.Hosting.Json;

namespace Relay.Tests.Shops;

public sealed class ShopSettingsTests
{
    /// <summary>A picture of one pixel.</summary>
    private const string Logo = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task Every_setting_is_shown_as_it_was_set()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);

        await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", $$"""
            {"name":"A & B <script>alert(1)</script>","address":["1 rue X","33000 Bordeaux"],"phone":"05","email":"a@example.fr","website":"www.example.fr",
             "identifiers":[{"label":"SIRET","value":"488"}],"logo":"{{Logo}}","language":"fr-CH","country":"CH","retentionDays":30,
             "recovery":false,"landing":"page","idleText":"Bonjour\n& bienvenue","qrSeconds":600,"choices":["none","paper","sms","email"],"printSeconds":20,
             "timeZone":"Europe/Zurich","openingHours":[{"day":"mon","from":"09:00","to":"12:30"},{"day":"sat","from":"22:00","to":"04:00"}]}
            """)).ReadAsync(HttpStatusCode.OK);

        var body = await (await client.GetAsync("/v1/shop")).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(shop.ShopId, body.Text("shopId"));
        Assert.Equal("A & B <script>alert(1)</script>", body.Text("name"));
        Assert.Equal(["1 rue X", "33000 Bordeaux"], body.GetProperty("address").EnumerateArray().Select(line => line.GetString()));
        Assert.Equal(("05", "a@example.fr", "www.example.fr"), (body.Text("phone"), body.Text("email"), body.Text("website")));
        Assert.Equal("""[{"label":"SIRET","value":"488"}]""", body.GetProperty("identifiers").GetRawText());
        Assert.Equal((Logo, "fr-CH", "CH", "page"), (body.Text("logo"), body.Text("language"), body.Text("country"), body.Text("landing")));
        Assert.Equal((30, false, 600), (body.GetProperty("retentionDays").GetInt32(), body.GetProperty("recovery").GetBoolean(), body.GetProperty("qrSeconds").GetInt32()));
        Assert.Equal("Bonjour\n& bienvenue", body.Text("idleText"));
        Assert.Equal(("""["none","paper","sms","email"]""", 20), (body.GetProperty("choices").GetRawText(), body.GetProperty("printSeconds").GetInt32()));
        Assert.Equal("""[{"day":"mon","from":"09:00","to":"12:30"},{"day":"sat","from":"22:00","to":"04:00"}]""", body.GetProperty("openingHours").GetRawText());
        Assert.Equal("Europe/Zurich", body.Text("timeZone"));
    }

    [Fact]
    public async Task What_is_absent_stays_and_null_clears()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", $$"""{"phone":"05","address":["x"],"logo":"{{Logo}}","retentionDays":30,"language":"en"}""");

        var kept = await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", "{}")).ReadAsync(HttpStatusCode.OK);
        var cleared = await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop",
            """{"phone":null,"address":null,"logo":null,"retentionDays":null,"language":null}""")).ReadAsync(HttpStatusCode.OK);

        Assert.Equal(("05", 30), (kept.Text("phone"), kept.GetProperty("retentionDays").GetInt32()));
        Assert.False(cleared.TryGetProperty("phone", out _));
        Assert.False(cleared.TryGetProperty("logo", out _));
        Assert.Equal(0, cleared.GetProperty("address").GetArrayLength());
        Assert.Equal((90, "fr", "Chaussures"), (cleared.GetProperty("retentionDays").GetInt32(), cleared.Text("language"), cleared.Text("name")));
    }

    [Theory]
    [InlineData("""{"name":null}""", 400, "/name", JsonCodes.Missing)]
    [InlineData("""{"name":""}""", 422, "/name", JsonCodes.Empty)]
    [InlineData("""{"phone":""}""", 422, "/phone", JsonCodes.Empty)]
    [InlineData("""{"address":"x"}""", 400, "/address", JsonCodes.WrongType)]
    [InlineData("""{"address":["a","b\u001b"]}""", 422, "/address/1", JsonCodes.ControlCharacter)]
    [InlineData("""{"identifiers":[{"label":"SIRET"}]}""", 400, "/identifiers/0/value", JsonCodes.Missing)]
    [InlineData("""{"identifiers":[{"label":"SIRET","value":"1","x":1}]}""", 400, "/identifiers/0/x", JsonCodes.UnknownMember)]
    [InlineData("""{"retentionDays":0}""", 422, "/retentionDays", JsonCodes.OutOfRange)]
    [InlineData("""{"retentionDays":401}""", 422, "/retentionDays", JsonCodes.OutOfRange)]
    [InlineData("""{"retentionDays":1e30}""", 422, "/retentionDays", JsonCodes.OutOfRange)]
    [InlineData("""{"qrSeconds":9}""", 422, "/qrSeconds", JsonCodes.OutOfRange)]
    [InlineData("""{"qrSeconds":601}""", 422, "/qrSeconds", JsonCodes.OutOfRange)]
    [InlineData("""{"qrSeconds":"90"}""", 400, "/qrSeconds", JsonCodes.WrongType)]
    [InlineData("""{"recovery":"yes"}""", 400, "/recovery", JsonCodes.WrongType)]
    [InlineData("""{"landing":"app"}""", 422, "/landing", JsonCodes.InvalidValue)]
    [InlineData("""{"logo":"%%%"}""", 422, "/logo", JsonCodes.InvalidValue)]
    [InlineData("""{"logo":"R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs="}""", 422, "/logo", JsonCodes.InvalidValue)]
    [InlineData("""{"mailTexts":{}}""", 400, "/mailTexts", JsonCodes.WrongType)]
    [InlineData("""{"choices":["paper","fax"]}""", 422, "/choices/1", JsonCodes.InvalidValue)]
    [InlineData("""{"choices":["paper","paper"]}""", 422, "/choices/1", JsonCodes.InvalidValue)]
    [InlineData("""{"choices":"paper"}""", 400, "/choices", JsonCodes.WrongType)]
    [InlineData("""{"printSeconds":14}""", 422, "/printSeconds", JsonCodes.OutOfRange)]
    [InlineData("""{"printSeconds":121}""", 422, "/printSeconds", JsonCodes.OutOfRange)]
    [InlineData("""{"country":"FR","printSeconds":20}""", 422, "/printSeconds", JsonCodes.InvalidValue)]
    [InlineData("""{"reprintReasons":[{"code":"Warranty","text":"A"}]}""", 422, "/reprintReasons/0/code", JsonCodes.InvalidValue)]
    [InlineData("""{"reprintReasons":[{"code":"lost","text":"A"}]}""", 422, "/reprintReasons/0/code", JsonCodes.InvalidValue)]
    [InlineData("""{"reprintReasons":[{"code":"a","text":"A"},{"code":"a","text":"B"}]}""", 422, "/reprintReasons/1/code", JsonCodes.InvalidValue)]
    [InlineData("""{"reprintReasons":[{"code":"a","text":"\u001b"}]}""", 422, "/reprintReasons/0/text", JsonCodes.ControlCharacter)]
    [InlineData("""{"reprintReasons":[{"code":"a"}]}""", 400, "/reprintReasons/0/text", JsonCodes.Missing)]
    [InlineData("""{"timeZone":"Europe/Bordeaux"}""", 422, "/timeZone", JsonCodes.InvalidValue)]
    [InlineData("""{"openingHours":[{"day":"lun","from":"09:00","to":"12:00"}]}""", 422, "/openingHours/0/day", JsonCodes.InvalidValue)]
    [InlineData("""{"openingHours":[{"day":"mon","from":"9:00","to":"12:00"}]}""", 422, "/openingHours/0/from", JsonCodes.InvalidValue)]
    [InlineData("""{"openingHours":[{"day":"mon","from":"09:00","to":"24:01"}]}""", 422, "/openingHours/0/to", JsonCodes.InvalidValue)]
    [InlineData("""{"openingHours":[{"day":"mon","from":"09:00"}]}""", 400, "/openingHours/0/to", JsonCodes.Missing)]
    [InlineData("""{"shopId":"sh_x"}""", 400, "/shopId", JsonCodes.UnknownMember)]
    [InlineData("""{"phone":"1","phone":"2"}""", 400, "/phone", JsonCodes.DuplicateMember)]
    public async Task A_bad_setting_is_named_and_nothing_is_changed(string patch, int status, string place, string code)
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:RetentionDays"] = "400" });
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        var before = await client.GetStringAsync("/v1/shop");

        var answer = await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", patch);

        Assert.Equal((place, code), Assert.Single((await answer.ReadProblemAsync((HttpStatusCode)status)).Errors));
        Assert.Equal(before, await client.GetStringAsync("/v1/shop"));
    }

    [Fact]
    public async Task In_France_nothing_is_printed_by_itself_whichever_of_the_two_is_set_first()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"country":"AT","printSeconds":30}""")).ReadAsync(HttpStatusCode.OK);

        var moved = await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"country":"FR"}""")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"country":"FR","printSeconds":null}""")).ReadAsync(HttpStatusCode.OK);
        var timed = await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"printSeconds":30}""")).ReadProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(("/country", "/printSeconds"), (Assert.Single(moved.Errors).Pointer, Assert.Single(timed.Errors).Pointer));
    }

    [Fact]
    public async Task A_patch_at_the_same_time_loses_nothing_of_the_other()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.SendJsonAsync(
            HttpMethod.Patch, "/v1/shop", number % 2 == 0 ? """{"phone":"05"}""" : """{"website":"www"}""")));

        var body = await (await client.GetAsync("/v1/shop")).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(("05", "www"), (body.Text("phone"), body.Text("website")));
    }
}
