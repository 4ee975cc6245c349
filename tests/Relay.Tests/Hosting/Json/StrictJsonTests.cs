using System.Text;
using System.Text.Json;
using CsCheck;
using Relay.Hosting.Json;

namespace Relay.Tests.Hosting.Json;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("", "", JsonCodes.InvalidJson)]
    [InlineData("{", "", JsonCodes.InvalidJson)]
    [InlineData("{\"total\":NaN}", "/total", JsonCodes.InvalidJson)]
    [InlineData("{\"total\":Infinity}", "/total", JsonCodes.InvalidJson)]
    [InlineData("{\"total\":01}", "/total", JsonCodes.InvalidJson)]
    [InlineData("{\"a\":[1,{\"b\":tru", "/a/1/b", JsonCodes.InvalidJson)]
    [InlineData("{\"a\":1,}", "/a", JsonCodes.InvalidJson)]
    [InlineData("{\"a\":1} x", "", JsonCodes.InvalidJson)]
    [InlineData("{\"a\":1}{\"a\":1}", "", JsonCodes.InvalidJson)]
    [InlineData("{/*a*/}", "", JsonCodes.InvalidJson)]
    [InlineData("{\"a\":\"b\u0001\"}", "/a", JsonCodes.InvalidJson)]
    [InlineData("{\"a\":{\"b\":1,\"c\":2,\"b\":3}}", "/a/b", JsonCodes.DuplicateMember)]
    [InlineData("{\"a\":1,\"\\u0061\":1}", "/a", JsonCodes.DuplicateMember)]
    [InlineData("[[],[{\"x/~\":1,\"x/~\":1}]]", "/1/0/x~1~0", JsonCodes.DuplicateMember)]
    [InlineData("{\"a\":\"\\ud800\"}", "/a", JsonCodes.InvalidText)]
    [InlineData("{\"a\":[\"ok\",\"\\uDC00x\"]}", "/a/1", JsonCodes.InvalidText)]
    [InlineData("{\"\\ud800\":1}", "", JsonCodes.InvalidText)]
    [InlineData("{\"a\":[[[[1]]]]}", "/a/0/0/0", JsonCodes.TooDeep)]
    public void A_body_that_is_not_strict_json_is_refused_with_the_place_where_reading_stopped(string body, string place, string code)
    {
        var errors = new ErrorList();

        Assert.Null(StrictJson.Parse(Encoding.UTF8.GetBytes(body), 4, errors));

        var error = Assert.Single(errors.Errors);
        Assert.Equal((place, code), (error.Pointer, error.Code));
        Assert.True(errors.IsStructural);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        var errors = new ErrorList();

        Assert.Null(StrictJson.Parse(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }, 16, errors));
        Assert.Equal(JsonCodes.InvalidText, Assert.Single(errors.Errors).Code);
    }

    [Fact]
    public void Two_thousand_levels_are_refused_and_not_walked()
    {
        var errors = new ErrorList();

        Assert.Null(StrictJson.Parse(Encoding.UTF8.GetBytes(new string('[', 2000) + new string(']', 2000)), 16, errors));
        Assert.Equal(JsonCodes.TooDeep, Assert.Single(errors.Errors).Code);
    }

    [Theory]
    [InlineData("{\"a\":\"\\ud83d\\uDE00\"}")]
    [InlineData("\uFEFF{\"a\":[[[1]]]}")]
    [InlineData(" {\"a\":{\"a\":{\"a\":1}}} ")]
    public void Strict_json_is_read(string body)
    {
        var errors = new ErrorList();

        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(body), 4, errors);

        Assert.NotNull(document);
        Assert.True(errors.IsEmpty);
    }

    [Fact]
    public void Whatever_the_bytes_reading_ends_in_a_document_or_in_one_error() =>
        Gen.OneOf(Gen.Char[@"{}[]"":,01e\ud8a-. nultrefas"].Array[0, 40].Select(chars => Encoding.UTF8.GetBytes(new string(chars))), Gen.Byte.Array[0, 40])
            .Sample(bytes =>
            {
                var errors = new ErrorList();
                using var document = StrictJson.Parse(bytes, 8, errors);
                return document is null == (errors.Errors.Count == 1) && (document is null || AllTextsAreReadable(document.RootElement));
            });

    private static bool AllTextsAreReadable(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => member.Name is not null && AllTextsAreReadable(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(AllTextsAreReadable),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };

    [Fact]
    public void An_answer_never_lists_more_errors_than_a_person_reads()
    {
        var errors = new ErrorList();
        for (var i = 0; i < 10_000; i++)
            errors.Add(JsonPointer.Root.Member(new string('x', 1000)), JsonCodes.TooLong, "At most 1 character.");

        Assert.Equal(ErrorList.Most, errors.Errors.Count);
        Assert.All(errors.Errors, error => Assert.True(error.Pointer.Length <= 201));
        Assert.Equal(422, errors.ToAnswer().StatusCode);
    }
}
