using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>What the customer takes along: how long it is good for, the bar code, the shop's messages, why to keep it.</summary>
internal static class ClosingSection
{
    public static void Add(SheetContext page)
    {
        AddValidity(page);
        if (page.Content.Barcode is { } barcode)
            AddBarcode(page, barcode);
        AddMessages(page);
        var keep = page.Content.LegalClass switch
        {
            LegalClass.Guarantee => page.Texts.KeepForGuarantee,
            LegalClass.Automat => page.Texts.KeepAsProof,
            _ => null,
        };
        if (keep is null)
            return;
        page.Sheet.Rule();
        page.Sheet.Paragraph(keep, SmallBlack, Align.Center);
    }

    /// <summary>The code with what it says below it, and its label above.</summary>
    private static void AddBarcode(SheetContext page, Barcode barcode)
    {
        var sheet = page.Sheet;
        sheet.Space(2 * Apart);
        if (!string.IsNullOrWhiteSpace(barcode.Label))
        {
            sheet.Paragraph(barcode.Label, Small, Align.Center);
            sheet.Space(Near);
        }
        sheet.Bars(barcode, page.Texts.Barcode + " " + barcode.Value);
        sheet.Paragraph(barcode.Value, Body, Align.Center);
    }

    private static void AddValidity(SheetContext page)
    {
        if (page.Content.Validity is not { } validity || (validity.From ?? validity.To) is null)
            return;
        if (!page.IsValue)
            page.Sheet.Rule();
        page.Sheet.Paragraph(Say(page, validity), page.IsValue ? Body : Strong, Align.Center);
        page.Sheet.Space(Near);
    }

    private static string Say(SheetContext page, Validity validity)
    {
        var (texts, language) = (page.Texts, page.Content.Language);
        var from = validity.From is { } first ? AmountFormat.Date(first, language) : null;
        var to = validity.To is { } last ? AmountFormat.Date(last, language) : null;
        return from is null ? $"{texts.ValidUntil} {to}"
            : to is null ? $"{texts.ValidSince} {from}"
            : $"{texts.ValidFrom} {from} {texts.ValidTo} {to}";
    }

    private static void AddMessages(SheetContext page)
    {
        if (page.Content.Messages.Count == 0)
            return;
        // A service slip lives by its messages: they are not small print there.
        var isService = page.Content.Type == TicketType.Service;
        page.Sheet.Rule();
        foreach (var message in page.Content.Messages)
        {
            page.Sheet.Paragraph(message, isService ? Strong : Body, isService ? Align.Left : Align.Center);
            page.Sheet.Space(Near);
        }
    }
}
