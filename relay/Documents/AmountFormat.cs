namespace Relay.Documents;

/// <summary>Writes amounts, quantities and dates as people of a language read them, the same on every machine.</summary>
internal static class AmountFormat
{
    /// <summary>An amount with its currency: <c>1 146,07 €</c> in French, <c>€1,146.07</c> in English, <c>￥1,200</c> for yen. Never rounds: decimals beyond the currency's are kept.</summary>
    public static string Money(decimal amount, string? currency, string language) => throw new NotImplementedException();
}
