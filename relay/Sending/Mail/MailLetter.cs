using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Text;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Reading;

namespace Relay.Sending.Mail;

/// <summary>Writes the whole message: headers, both bodies, the attachment, the host's signature. The same delivery gives the same <c>Message-ID</c> and <c>Date</c> on every try.</summary>
internal sealed class MailLetter(IOptions<MailOptions> options, PublicLinks links)
{
    /// <summary>Bytes of all attachments of one mail; as base64 they are a third more.</summary>
    private const long MostBytes = 10_000_000;

    private static readonly HeaderId[] Signed =
        [HeaderId.From, HeaderId.ReplyTo, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.MimeVersion, HeaderId.ContentType];

    private readonly MailOptions _options = options.Value;

    public MimeMessage Write(Parcel parcel)
    {
        var (delivery, payload, ticket, shop) = parcel;
        var from = MailboxAddress.Parse(_options.From);
        var replyTo = shop.Email is { } email && MailAddress.Parse(email, out _) is { } read ? read : null;
        var language = payload.Language ?? ticket.Content.Language;
        var own = MailText.Find(shop.MailTexts, TicketWords.Types.First(pair => pair.Value == ticket.Content.Type).Key, language);
        var content = new MailContent(
            ticket.Content, own, links.Ticket(ticket.Token), ticket.Row.ExpiresAt, shop.MailDocument == "attached", replyTo is not null, language, links.Host);
        var message = new MimeMessage
        {
            Subject = content.Subject,
            Date = delivery.CreatedAt,
            MessageId = $"{delivery.Id}@{from.Domain}",
            Body = Body(content, parcel.Tickets),
        };
        message.From.Add(new MailboxAddress(shop.Name, from.Address));
        message.To.Add(new MailboxAddress("", payload.To!));
        if (replyTo is not null)
            message.ReplyTo.Add(new MailboxAddress(shop.Name, replyTo));
        // RFC 3834, and what Exchange wants instead: no absence note comes back.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        // Seven bits pass every server unchanged, and so does the signature.
        message.Prepare(EncodingConstraint.SevenBit);
        if (_options.DkimKeyFile.Length > 0)
            Sign(message, from.Domain);
        return message;
    }

    private static MimeEntity Body(MailContent content, IReadOnlyList<OpenedTicket> tickets)
    {
        var bodies = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = MailPlain.Of(content) }, new TextPart(TextFormat.Html) { Text = MailHtml.Of(content) } };
        if (!content.IsAttached)
            return bodies;
        var mixed = new Multipart("mixed") { bodies };
        var size = 0L;
        // The link leads to those that a mailbox would not take.
        foreach (var ticket in tickets.TakeWhile((ticket, at) => (size += ticket.Pdf.Length) <= MostBytes || at == 0))
            foreach (var part in Attachments(ticket))
                mixed.Add(part);
        return mixed;
    }

    /// <summary>Where the document could not be extended, its statement comes beside it.</summary>
    private static IEnumerable<MimePart> Attachments(OpenedTicket ticket)
    {
        yield return Attachment("application", "pdf", ticket.Pdf, ticket.FileName);
        if (!ticket.IsSealed)
            yield return Attachment("text", "plain", ticket.Statement, Path.ChangeExtension(ticket.FileName, ".sig"));
    }

    private static MimePart Attachment(string type, string subtype, byte[] file, string name) => new(type, subtype)
    {
        Content = new MimeContent(new MemoryStream(file, writable: false)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = name,
    };

    private void Sign(MimeMessage message, string domain)
    {
        var signer = new DkimSigner(_options.DkimKeyFile, _options.DkimDomain.Length > 0 ? _options.DkimDomain : domain, _options.DkimSelector)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            AgentOrUserIdentifier = null,
        };
        signer.Sign(message, [.. Signed.Where(header => message.Headers.Contains(header))]);
    }
}
