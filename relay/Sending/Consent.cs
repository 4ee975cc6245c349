using Relay.Hosting.Json;

namespace Relay.Sending;

/// <summary>Who passes an address on says that its owner agreed: that it is used once, for this ticket.</summary>
internal static class Consent
{
    /// <summary>Reads <c>consent</c>, which must be there and true.</summary>
    public static bool Agreed(this JsonObjectReader asked)
    {
        var consent = asked.Boolean("consent", required: true);
        if (consent == false)
            asked.Refuse("consent", JsonCodes.InvalidValue, "Nothing is sent without the customer's consent: this must be true.");
        return consent == true;
    }
}
