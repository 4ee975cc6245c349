using System.Text;
using TicketRelay.Http;

namespace TicketRelay.Queue;

/// <summary>A ticket as it goes out.</summary>
/// <param name="hash">Of what it says, whatever its token and delivery.</param>
internal sealed class Outgoing(string number, string? token, string target, string contentType, byte[] body, string hash)
{
    private const string Tickets = "/v1/tickets";

    public string Target => target;

    public string ContentType => contentType;

    public byte[] Body => body;

    /// <param name="ownToken">Whether it gets a token where it has none.</param>
    public static Outgoing Of(Ticket ticket, bool ownToken)
    {
        var token = ticket.Token ?? (ownToken ? TicketRelay.Token.New() : null);
        var json = ticket.ToJson(token);
        var content = Ticket.FromJson(json);
        content.Token = null;
        content.Deliver = null;
        return new Outgoing(ticket.Number, token, Tickets, Request.Json, Encoding.UTF8.GetBytes(json), Fingerprint.Of(Encoding.UTF8.GetBytes(content.ToJson())));
    }

    public static Outgoing Of(byte[] pdf, PdfFacts facts) => new(facts.Number, null, Tickets + facts.ToQuery(), "application/pdf", pdf, Fingerprint.Of(pdf));

    public Outgoing With(byte[] pdf) => new(number, token, target, FormBody.ContentType, FormBody.Of(body, pdf), Fingerprint.Of([.. Encoding.UTF8.GetBytes(hash), .. pdf]));

    public OutboxRecord ToRecord(string key) =>
        new(OutboxAct.Keep) { Number = number, Token = token, Key = key, ContentType = contentType, Target = target, Hash = hash };
}
