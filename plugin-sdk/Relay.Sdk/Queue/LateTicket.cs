using System.Text;

namespace TicketRelay.Queue;

/// <summary>A ticket whose customer has left. It goes out, but no display shows it to the next customer, no paper comes and no drawer opens.</summary>
internal static class LateTicket
{
    /// <summary>How long a customer stays at the till.</summary>
    public static TimeSpan After { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The same ticket for the relay, which compares content, number and token; under a key of its own, for it is another request.</summary>
    public static (byte[] Body, string Key) Of(byte[] body, string key)
    {
        var ticket = Ticket.FromJson(Encoding.UTF8.GetString(body));
        ticket.Deliver = new Deliver { Display = false, Email = ticket.Deliver?.Email, Sms = ticket.Deliver?.Sms };
        var late = Encoding.UTF8.GetBytes(ticket.ToJson());
        return (late, string.Join("-", key, Fingerprint.Of(late).Substring(0, 16)));
    }
}
