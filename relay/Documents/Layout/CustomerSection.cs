using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>Whom it is for, where the customer is known.</summary>
internal static class CustomerSection
{
    public static void Add(SheetContext page)
    {
        if (page.Content.Customer is not { } customer)
            return;
        var sheet = page.Sheet;
        var name = string.IsNullOrWhiteSpace(customer.Name) ? page.Texts.Customer : customer.Name;
        sheet.Rule();
        if (!string.IsNullOrWhiteSpace(customer.Name))
            sheet.Paragraph(page.Texts.Customer, Small);
        if (string.IsNullOrWhiteSpace(customer.Reference))
            sheet.Paragraph(name, Strong);
        else
            sheet.Pair(name, Strong, customer.Reference, Body);
        foreach (var note in customer.Notes)
            sheet.Paragraph(note, Small);
    }
}
