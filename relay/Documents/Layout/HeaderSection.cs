using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>Which ticket it is: title, number, moment, till, who served, what it belongs to.</summary>
internal static class HeaderSection
{
    public static void Add(SheetContext page)
    {
        var (sheet, content, texts) = (page.Sheet, page.Content, page.Texts);
        sheet.Rule();
        sheet.Paragraph(page.Title, Title, role: BlockRole.Heading);
        sheet.Space(Near / 2);
        sheet.Pair(texts.Number + " " + VisualText.Isolated(content.Number), Body, AmountFormat.DateAndTime(content.IssuedAt, content.Language), Body);
        var details = new List<string>(3);
        AddLabelled(details, texts.Till, content.Register?.Id);
        AddLabelled(details, texts.Operator, content.Register?.Operator);
        sheet.Chain(details, Small);
        if (!string.IsNullOrWhiteSpace(content.Register?.Reference))
            sheet.Paragraph(content.Register.Reference, Small);
        if (content.RelatesTo is { Kind: RelationKind.BelongsTo } relation)
            sheet.Paragraph(texts.BelongsTo + " " + VisualText.Isolated(relation.Number), SmallBlack);
    }

    private static void AddLabelled(List<string> pieces, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            pieces.Add(label + " " + value);
    }
}
