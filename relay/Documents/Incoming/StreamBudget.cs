using System.Globalization;

namespace Relay.Documents.Incoming;

/// <summary>Counts decoded bytes over all streams of a file.</summary>
internal sealed class StreamBudget(int fileBytes)
{
    private readonly long _ratioBytes = Math.Max(VettingLimits.RatioFrom, (long)fileBytes * VettingLimits.InflatedRatio);
    private long _spent;

    /// <exception cref="VettingStopException">More than a file of this size may inflate to.</exception>
    public void Spend(int count)
    {
        _spent += count;
        if (_spent > VettingLimits.InflatedBytes)
            throw new VettingStopException(VettingRules.InflatedSize, $"Its streams inflate to more than {VettingLimits.InflatedBytes >> 20} MB.");
        if (_spent > _ratioBytes)
            throw new VettingStopException(VettingRules.InflatedRatio, string.Create(CultureInfo.InvariantCulture, $"Its streams inflate to more than {VettingLimits.InflatedRatio} times the file."));
    }
}
