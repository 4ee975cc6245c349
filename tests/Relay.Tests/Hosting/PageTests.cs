using CsCheck;
using Relay.Hosting;

namespace Relay.Tests.Hosting;

public sealed class PageTests
{
    [Fact]
    public void Walking_the_pages_shows_everything_once_and_in_order_even_when_what_was_shown_is_deleted() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 40], Gen.Int[1, 7], Gen.Bool).Sample((times, limit, deleting) =>
        {
            var things = times.Select((time, index) => (At: DateTimeOffset.UnixEpoch.AddSeconds(time), Id: $"id{index:00}"))
                .OrderByDescending(thing => thing.At).ThenBy(thing => thing.Id, StringComparer.Ordinal).ToList();
            var left = things.ToList();
            var shown = new List<string>();
            string? after = null;
            do
            {
                var request = new PageRequest(after, $"{limit}");
                Assert.Null(request.Problem);
                var page = request.Of(left, thing => thing, thing => thing.Id);
                Assert.InRange(page.Items.Count, things.Count == 0 ? 0 : 1, limit);
                shown.AddRange(page.Items);
                if (deleting)
                    left.RemoveAll(thing => page.Items.Contains(thing.Id));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(things.Select(thing => thing.Id), shown);
        });

    [Fact]
    public void A_list_is_cut_at_fifty_unless_asked() =>
        Assert.Equal(50, new PageRequest(null, null).Of(Enumerable.Range(0, 60), number => (DateTimeOffset.UnixEpoch.AddSeconds(-number), "x"), number => number).Items.Count);

    [Fact]
    public void Whatever_the_query_it_is_read_or_refused() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.Char["0af.x-"].Array[0, 30].Select(text => new string(text))), Gen.String).Sample((after, limit) =>
            new PageRequest(after, limit).Problem is { StatusCode: 400, Errors.Count: > 0 } or null);
}
