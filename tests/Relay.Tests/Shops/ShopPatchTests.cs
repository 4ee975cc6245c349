using System.Text;
using CsCheck;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class ShopPatchTests
{
    private static readonly Gen<string> Names = OneOf(
        "name", "address", "phone", "email", "website", "identifiers", "logo", "language", "country", "retentionDays", "recovery",
        "landing", "idleText", "qrSeconds", "choices", "printSeconds", "reprintReasons", "timeZone", "openingHours", "", "shopId");

    private static readonly Gen<string> Values = Gen.OneOf(
        OneOf("null", "true", "1e30", "-1", "90", "1.5", "\"\"", "\" \"", "\"fr\"", "\"FR\"", "\"\\u0000\"", "\"\\u202e\"", "[]", "{}", "[null]", "[\"a\"]",
            "[[\"a\"]]", "[{\"label\":\"a\",\"value\":\"b\"}]", "[{}]", "[{\"code\":\"a-1\",\"text\":\"A\"}]", "[{\"code\":\"lost\",\"text\":\" \"}]", "\"page\"", "\"iVBORw0KGgo=\"", "[\"paper\"]", "\"Europe/Paris\"", "[{\"day\":\"mon\",\"from\":\"09:00\",\"to\":\"12:00\"}]"),
        Gen.Char['a', 'z'].Array[0, 300].Select(text => $"\"{new string(text)}\""));

    [Fact]
    public void Whatever_is_sent_the_patch_is_read_whole_or_refused_with_names() =>
        Gen.Select(Names, Values).Array[0, 6].Sample(members =>
        {
            var distinct = members.DistinctBy(member => member.Item1).ToList();
            var body = $"{{{string.Join(',', distinct.Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}";
            var errors = new ErrorList();
            using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(body), 16, errors);
            var patch = ShopPatch.Read(new JsonObjectReader(document!.RootElement, JsonPointer.Root, errors), new LimitOptions());
            Assert.Equal(errors.IsEmpty, patch is not null);
            Assert.All(errors.Errors, error => Assert.Contains(distinct, member => error.Pointer.StartsWith("/" + member.Item1, StringComparison.Ordinal)));
            var before = new Shop { Id = new ShopId("sh_1"), Name = "A", CreatedAt = default, Phone = "05" };
            var after = patch?.Apply(before) ?? before;
            Assert.Equal(before.Id, after.Id);
            Assert.False(string.IsNullOrWhiteSpace(after.Name));
            if (distinct.TrueForAll(member => member.Item1 != "phone"))
                Assert.Equal("05", after.Phone);
        });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
