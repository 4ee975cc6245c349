using Relay.Shops;

namespace Relay.Tickets;

/// <summary>How many displays would show a till's ticket now. Displays answers it; Tickets may not know that room.</summary>
internal interface ITillAudience
{
    int CountDisplays(TillId till);
}
