using Relay.Documents;

namespace Relay.Sending.Sms;

/// <summary>What an SMS says: which document, of which shop, and its link. One SMS wherever the link leaves room.</summary>
internal static class SmsText
{
    public static string Of(TicketContent ticket, string language, string link)
    {
        var kind = Gsm7.Fold(ReceiptTexts.For(language).Title(ticket.Type));
        var shop = Gsm7.Fold(ticket.Store.Name);
        var room = Gsm7.Segment - Gsm7.Length(link) - 1;
        var head = Cut(string.Join(' ', new[] { kind, shop }.Where(part => !string.IsNullOrEmpty(part))), room);
        return head.Length == 0 ? link : $"{head}\n{link}";
    }

    private static string Cut(string text, int room)
    {
        while (text.Length > 0 && Gsm7.Length(text) > room)
            text = text[..^1];
        return text.TrimEnd();
    }
}
