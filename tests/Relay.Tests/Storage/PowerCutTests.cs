namespace Relay.Tests.Storage;

/// <summary>What was acknowledged survives a loss of power, whatever blocks the disk had not yet written.</summary>
public sealed class PowerCutTests
{
    private const int CutsOfOneRun = 3;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_in_300_power_cuts() => await CutAsync(100);

    /// <summary>Run with <c>-explicit only -method "*PowerCutTests*"</c>.</summary>
    [Fact(Explicit = true)]
    public async Task Nothing_acknowledged_is_lost_in_3500_power_cuts() => await CutAsync(1167);

    [Theory]
    [InlineData("packs/")]
    [InlineData("index/index.log")]
    [InlineData("index/changes")]
    [InlineData("register")]
    public async Task Store_that_acknowledges_before_the_disk_has_it_is_caught(string notSynced)
    {
        for (var seed = 0u; seed < 100; seed++)
        {
            var run = new PowerCutRun(seed, name => name.StartsWith(notSynced, StringComparison.Ordinal));
            await run.RunAsync(CutsOfOneRun);
            if (run.Broken.Count > 0)
                return;
        }
        Assert.Fail($"100 runs without a sync of {notSynced} found nothing: the oracle is blind.");
    }

    private static async Task CutAsync(uint runs)
    {
        var acknowledged = 0;
        for (var seed = 0u; seed < runs; seed++)
        {
            var run = new PowerCutRun(seed);
            await run.RunAsync(CutsOfOneRun);
            Assert.True(run.Broken.Count == 0, $"seed {seed}: {string.Join("; ", run.Broken.Distinct())}");
            acknowledged += run.Acknowledged;
        }
        Assert.True(acknowledged > runs, "The runs acknowledged too little to prove anything.");
    }
}
