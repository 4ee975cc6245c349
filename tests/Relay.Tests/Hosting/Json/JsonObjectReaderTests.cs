using System.Globalization;
using System.Text;
using CsCheck;
using Relay.Hosting.Json;

namespace Relay.Tests.Hosting.Json;

public sealed class JsonObjectReaderTests
{
    [Fact]
    public void Every_bad_member_is_named_at_once()
    {
        var errors = Read("""{"name":"a\u0007","count":1.5,"flag":1,"kind":"z","when":"2026-11-22T10:00:00","day":"22.11.2026","extra":0,"lines":[{"text":5},7,{}]}""", root =>
        {
            root.Text("name", 10);
            root.Integer("count", 0, 9);
            root.Boolean("flag");
            root.OneOf("kind", ["a", "b"]);
            root.Time("when");
            root.Date("day");
            root.Text("needed", 10, required: true);
            root.Objects("lines", 10, line =>
            {
                line.Text("text", 10, required: true);
                line.Done();
                return 0;
            });
            root.Done();
        });

        Assert.Equal(
            [
                ("/name", JsonCodes.ControlCharacter), ("/count", JsonCodes.OutOfRange), ("/flag", JsonCodes.WrongType),
                ("/kind", JsonCodes.InvalidValue), ("/when", JsonCodes.InvalidValue), ("/day", JsonCodes.InvalidValue),
                ("/needed", JsonCodes.Missing), ("/lines/0/text", JsonCodes.WrongType), ("/lines/1", JsonCodes.WrongType),
                ("/lines/2/text", JsonCodes.Missing), ("/extra", JsonCodes.UnknownMember),
            ],
            errors.Errors.Select(error => (error.Pointer, error.Code)));
        Assert.True(errors.IsStructural);
    }

    [Fact]
    public void A_wrong_value_alone_is_not_structural()
    {
        var errors = Read("""{"name":"  "}""", root => root.Text("name", 10, required: true));

        Assert.Equal(JsonCodes.Empty, Assert.Single(errors.Errors).Code);
        Assert.False(errors.IsStructural);
    }

    [Fact]
    public void Null_counts_as_absent_but_can_be_seen()
    {
        var errors = Read("""{"name":null,"list":null}""", root =>
        {
            Assert.True(root.Has("name"));
            Assert.False(root.Has("other"));
            Assert.Null(root.Text("name", 10));
            Assert.Empty(root.Texts("list", 3, 3));
            root.Done();
        });

        Assert.True(errors.IsEmpty);
    }

    [Fact]
    public void More_entries_than_allowed_are_refused_as_one_error()
    {
        var errors = Read("""{"list":["a","b","c","d"]}""", root => Assert.Empty(root.Texts("list", 3, 3)));

        Assert.Equal(("/list", JsonCodes.TooMany), Assert.Single(errors.Errors.Select(error => (error.Pointer, error.Code))));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void A_body_that_is_no_object_is_one_error(string body)
    {
        var errors = Read(body, root =>
        {
            root.Text("name", 10, required: true);
            root.Done();
        });

        Assert.Equal(("", JsonCodes.WrongType), Assert.Single(errors.Errors.Select(error => (error.Pointer, error.Code))));
    }

    [Theory]
    [InlineData("1e30")]
    [InlineData("-1e30")]
    [InlineData("1e-30")]
    [InlineData("1e999999999999")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("1000000000000.0000000000000000000000000000000000000000000000000000000000000000000000000001")]
    public void A_number_that_decimal_cannot_keep_exactly_is_out_of_range(string number)
    {
        var errors = Read($$"""{"total":{{number}}}""", root => Assert.Null(root.Decimal("total")));

        Assert.Equal(("/total", JsonCodes.OutOfRange), Assert.Single(errors.Errors.Select(error => (error.Pointer, error.Code))));
    }

    [Fact]
    public void A_number_outside_its_bounds_is_refused()
    {
        var errors = Read("""{"total":101}""", root => Assert.Null(root.Decimal("total", max: 100)));

        Assert.Equal(JsonCodes.OutOfRange, Assert.Single(errors.Errors).Code);
    }

    [Fact]
    public void Every_amount_is_read_to_its_last_digit() =>
        Gen.Select(Gen.Long, Gen.Int[0, 18]).Sample((units, scale) =>
        {
            var amount = new decimal((int)units, (int)(units >> 32) & int.MaxValue, 0, units < 0, (byte)scale);
            var errors = Read($$"""{"a":{{amount.ToString(CultureInfo.InvariantCulture)}}}""", root => Assert.Equal(amount, root.Decimal("a")));
            return errors.IsEmpty;
        });

    [Theory]
    [InlineData("2017-11-23T14:40:58+01:00", true)]
    [InlineData("2017-11-23T14:40:58.125Z", true)]
    [InlineData("2017-11-23T14:40:58", false)]
    [InlineData("2017-11-23", false)]
    [InlineData("2017-11-31T14:40:58Z", false)]
    public void A_time_needs_its_offset(string text, bool good) =>
        Assert.Equal(good, Read($$"""{"at":"{{text}}"}""", root => Assert.Equal(good, root.Time("at") is not null)).IsEmpty);

    private static ErrorList Read(string body, Action<JsonObjectReader> read)
    {
        var errors = new ErrorList();
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(body), 16, errors);
        Assert.NotNull(document);
        read(new JsonObjectReader(document.RootElement, JsonPointer.Root, errors));
        return errors;
    }
}
