using System.Text;

namespace TicketRelay.Http;

/// <summary>A form of a ticket and its document (RFC 7578), as bytes that are the same each time they are sent.</summary>
internal static class FormBody
{
    private const string Boundary = "----ticket-relay-7d0c1f5e9b6a4c3f";

    public const string ContentType = "multipart/form-data; boundary=" + Boundary;

    public static byte[] Of(byte[] ticketJson, byte[] pdf) =>
    [
        .. Text("--" + Boundary + "\r\nContent-Disposition: form-data; name=\"ticket\"\r\nContent-Type: application/json\r\n\r\n"),
        .. ticketJson,
        .. Text("\r\n--" + Boundary + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"ticket.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"),
        .. pdf,
        .. Text("\r\n--" + Boundary + "--\r\n"),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
