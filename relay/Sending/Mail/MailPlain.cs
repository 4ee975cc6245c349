using System.Text;

namespace Relay.Sending.Mail;

/// <summary>The mail as plain text: for those who read it so, and for the many small screens that show its first words.</summary>
internal static class MailPlain
{
    private const int Width = 64;

    public static string Of(MailContent content)
    {
        var ticket = content.Ticket;
        var text = new StringBuilder();
        text.Append(ticket.Store.Name).Append('\n').Append(content.Kind).Append(' ').Append(content.Words.Number).Append(' ').Append(ticket.Number).Append('\n').Append(content.IssuedAt).Append("\n\n");
        if (content.OwnText is { } own)
            text.Append(own).Append("\n\n");
        foreach (var line in content.Lines)
            Append(text, line);
        if (content.More is { } more)
            text.Append(more).Append('\n');
        if (content.Total is { } total)
            Append(text, new MailRow(content.Words.Total, null, total));
        foreach (var payment in content.Payments)
            Append(text, payment);
        text.Append('\n').Append(content.About).Append("\n\n").Append(content.Link).Append("\n\n").Append(content.Kept).Append("\n\n-- \n")
            .Append(content.Answers).Append("\n\n").Append(content.Why).Append('\n');
        return text.ToString();
    }

    /// <summary>The amount at the end of the line where it fits, else after it.</summary>
    private static void Append(StringBuilder text, MailRow row)
    {
        var label = row.Detail is null ? row.Label : $"{row.Label}  {row.Detail}";
        text.Append(label);
        if (row.Amount is { } amount)
            text.Append(' ', Math.Max(2, Width - label.Length - amount.Length)).Append(amount);
        text.Append('\n');
    }
}
