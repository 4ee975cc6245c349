using Relay.Documents.Pictures;
using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>Whose ticket it is: logo, name, address, how to reach them, and their numbers.</summary>
internal static class StoreSection
{
    public static void Add(SheetContext page, byte[]? logo)
    {
        var (sheet, store) = (page.Sheet, page.Content.Store);
        sheet.Space(Near);
        if (logo is not null && PictureCache.Read(logo) is { } picture)
            sheet.Logo(picture, store.Name);
        sheet.Paragraph(store.Name, StoreName, Align.Center, BlockRole.Title);
        sheet.Space(Near);
        foreach (var line in store.Address)
            sheet.Paragraph(line, Small, Align.Center);
        var contact = new List<string>(3);
        AddIfAny(contact, store.Phone);
        AddIfAny(contact, store.Email);
        AddIfAny(contact, store.Website);
        sheet.Chain(contact, Small, Align.Center);
        if (store.Identifiers.Count == 0)
            return;
        sheet.Space(Near);
        var identifiers = new List<string>(store.Identifiers.Count);
        foreach (var identifier in store.Identifiers)
            identifiers.Add(identifier.Label + " " + identifier.Value);
        sheet.Chain(identifiers, Small, Align.Center);
    }

    private static void AddIfAny(List<string> pieces, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            pieces.Add(text);
    }
}
