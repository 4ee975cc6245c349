using Relay.Viewing;

namespace Relay.Tests.Viewing;

public sealed class LookScheduleTests
{
    [Fact]
    public void A_page_that_waits_looks_seven_times_more_and_then_no_more()
    {
        var headers = Enumerable.Range(0, 8).Select(LookSchedule.Refresh);

        Assert.Equal(
            ["5; url=?look=1", "10; url=?look=2", "15; url=?look=3", "30; url=?look=4", "60; url=?look=5", "60; url=?look=6", "120; url=?look=7", null],
            headers);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("3", 3)]
    [InlineData("stop", 7)]
    [InlineData("7", 7)]
    [InlineData("-1", 7)]
    [InlineData("99999999999999", 7)]
    [InlineData("<script>", 7)]
    public void What_stands_in_the_address_is_a_look_or_none(string? text, int look) => Assert.Equal(look, LookSchedule.Parse(text));

    [Fact]
    public void A_page_that_has_to_wait_does_the_same_look_after_the_pause_unless_it_was_stopped()
    {
        Assert.Equal("43; url=?look=2", LookSchedule.Retry(2, TimeSpan.FromSeconds(42.1)));
        Assert.Null(LookSchedule.Retry(LookSchedule.Stopped, TimeSpan.FromSeconds(42)));
    }
}
