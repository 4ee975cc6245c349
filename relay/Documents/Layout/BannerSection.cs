namespace Relay.Documents.Layout;

/// <summary>What must be read before all else: that this ticket cancels or changes another, and that it is a copy.</summary>
internal static class BannerSection
{
    public static void Add(SheetContext page, DuplicateMark? duplicate)
    {
        if (page.Content.RelatesTo is { Kind: not RelationKind.BelongsTo } relation)
            page.Sheet.Banner(page.Texts.Relation(relation.Kind) + " " + VisualText.Isolated(relation.Number));
        if (duplicate is not null)
            page.Sheet.Banner($"{page.Texts.Duplicate} {page.Quantity(duplicate.Number)}"
                + (string.IsNullOrWhiteSpace(duplicate.Reason) ? "" : " \u00B7 " + VisualText.Isolated(duplicate.Reason)));
    }
}
