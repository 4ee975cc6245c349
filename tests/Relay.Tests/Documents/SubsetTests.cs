using Relay.Documents.Fonts;

namespace Relay.Tests.Documents;

public class SubsetTests
{
    private static readonly FontFace Face = ReceiptFonts.Regular;

    [Fact]
    public void A_subset_is_kept_and_given_again()
    {
        var cache = new SubsetCache(1 << 20);
        Assert.Same(cache.Get(Face, [65, 66]), cache.Get(Face, [65, 66]));
        Assert.NotSame(cache.Get(Face, [65, 66]), cache.Get(Face, [65, 67]));
    }

    [Fact]
    public void The_cache_stays_within_its_bound_and_forgets_what_was_not_used_for_longest()
    {
        var weight = new FontSubset(Face, [65]).Weight;
        var cache = new SubsetCache((weight * 4) + (weight / 2));
        var first = cache.Get(Face, [65]);
        for (var i = 1; i < 40; i++)
        {
            cache.Get(Face, [65 + i]);
            Assert.InRange(cache.Bytes, 1, weight * 5);
            Assert.Same(first, cache.Get(Face, [65]));
        }
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var cache = new SubsetCache(100_000);
        var programs = Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(8)
            .Select(i => (Set: i % 10, cache.Get(Face, [65, 70 + (i % 10)]).Program)).ToList();
        foreach (var same in programs.GroupBy(pair => pair.Set))
            Assert.All(same, pair => Assert.Equal(same.First().Program, pair.Program));
        Assert.InRange(cache.Bytes, 1, 110_000);
    }

    [Fact]
    public void Letters_with_accents_bring_their_parts_and_stand_in_for_nothing()
    {
        var subset = new FontSubset(Face, [0xE9, 0x15BB]);
        Assert.Equal(1, subset.GlyphId(0xE9));
        Assert.Equal(2, subset.GlyphId(0x15BB));
        Assert.True(subset.ProgramLength < 3000);
        Assert.Matches("^[A-Z]{6}\\+DejaVuSans$", subset.Name);
    }
}
