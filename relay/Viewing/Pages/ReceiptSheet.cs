using Relay.Documents;
using Relay.Hosting;

namespace Relay.Viewing.Pages;

/// <summary>The whole receipt as HTML, in its own language, in the order of the printed one. Every text of the ticket stands alone in its direction (<c>bdi</c>).</summary>
internal static class ReceiptSheet
{
    public static Html Of(ReceiptView view)
    {
        var ticket = view.Content;
        var words = ReceiptTexts.For(ticket.Language);
        return Html.Of($"""
            <article class="receipt" lang="{ticket.Language}" dir="{Languages.Direction(ticket.Language)}" aria-labelledby="receipt-kind">
            {Banner(ticket.RelatesTo, words)}
            {Store(ticket.Store, view.Logo)}
            <h2 class="kind" id="receipt-kind"><bdi>{view.Kind}</bdi> <span class="nowrap" dir="auto">{words.Number} <bdi>{ticket.Number}</bdi></span></h2>
            <p class="when">{view.IssuedAt}</p>
            {Till(ticket.Register, words)}
            {BelongsTo(ticket.RelatesTo, words)}
            {Customer(ticket.Customer, words)}
            {ReceiptTables.Lines(view, words)}
            {ReceiptTables.Sums(view, words)}
            {ReceiptTables.Taxes(view, words)}
            {Counts(ticket, words)}
            {Validity(ticket, words)}
            {Fiscal(ticket.Fiscal, words)}
            {BarcodeFigure.Of(ticket.Barcode, words)}
            {Messages(ticket, words)}
            </article>
            """);
    }

    /// <summary>That this ticket cancels or changes another is read before all else.</summary>
    private static Html Banner(Relation? relation, ReceiptTexts words) =>
        relation is null or { Kind: RelationKind.BelongsTo } ? Html.None
        : Html.Of($"""<p class="banner" dir="auto">{words.Relation(relation.Kind)} <bdi>{relation.Number}</bdi></p>""");

    private static Html BelongsTo(Relation? relation, ReceiptTexts words) =>
        relation is not { Kind: RelationKind.BelongsTo } ? Html.None
        : Html.Of($"""<p class="belongs" dir="auto">{words.BelongsTo} <bdi>{relation.Number}</bdi></p>""");

    private static Html Store(StoreBlock store, byte[]? logo) => Html.Of($"""
        <header class="store">
        {Html.When(logo is not null, () => Html.Of($"""<img class="logo" src="data:image/png;base64,{Convert.ToBase64String(logo!)}" alt="">"""))}
        <h1><bdi>{store.Name}</bdi></h1>
        {Html.When(store.Address.Count > 0, () => Html.Of($"<address>{Html.Join(store.Address.Select(Line))}</address>"))}
        {Html.Join(new[] { store.Phone, store.Email, store.Website }.Where(text => text is not null).Select(text => Line(text!)))}
        {Labelled(store.Identifiers)}
        </header>
        """);

    private static Html Till(RegisterBlock? till, ReceiptTexts words) =>
        till is null ? Html.None : Html.Of($"""
            <p class="till">{Named(words.Till, till.Id)}{Named(words.Operator, till.Operator)}{Html.When(till.Reference is not null, () => Html.Of($"<span><bdi>{till.Reference}</bdi></span>"))}</p>
            """);

    private static Html Customer(CustomerBlock? customer, ReceiptTexts words) =>
        customer is null ? Html.None : Html.Of($"""
            <div class="customer"><p>{Named(words.Customer, customer.Name ?? customer.Reference)}{Html.When(customer is { Name: not null, Reference: not null }, () => Html.Of($"<span><bdi>{customer.Reference}</bdi></span>"))}</p>
            {Html.Join(customer.Notes.Select(Line))}</div>
            """);

    private static Html Counts(TicketContent ticket, ReceiptTexts words) =>
        ticket.Counts is not { } counts ? Html.None : Html.Of($"""
            <p class="counts">{Named(words.Items, Quantity(counts.Items, ticket))}{Named(words.Lines, Quantity(counts.Lines, ticket))}</p>
            """);

    public static Html Validity(TicketContent ticket, ReceiptTexts words)
    {
        string? Day(DateOnly? day) => day is { } known ? AmountFormat.Date(known, ticket.Language) : null;
        var sentence = ticket.Validity switch
        {
            { From: not null, To: not null } both => $"{words.ValidFrom} {Day(both.From)} {words.ValidTo} {Day(both.To)}",
            { To: not null } last => $"{words.ValidUntil} {Day(last.To)}",
            { From: not null } first => $"{words.ValidSince} {Day(first.From)}",
            _ => null,
        };
        return Html.When(sentence is not null, () => Html.Of($"""<p class="validity" dir="auto">{sentence}</p>"""));
    }

    private static Html Fiscal(FiscalBlock? fiscal, ReceiptTexts words) =>
        fiscal is null ? Html.None : Html.Of($"""
            <div class="fiscal">{Labelled([.. fiscal.Fields, .. Optional(words.Signature, fiscal.Signature), .. Optional(words.Software, fiscal.Software)])}</div>
            """);

    private static Html Messages(TicketContent ticket, ReceiptTexts words)
    {
        var keep = ticket.LegalClass switch
        {
            LegalClass.Guarantee => words.KeepForGuarantee,
            LegalClass.Automat => words.KeepAsProof,
            _ => null,
        };
        var all = Html.Join(ticket.Messages.Append(keep).Where(text => text is not null).Select(text => Line(text!)));
        return Html.When(all != Html.None, () => Html.Of($"""<div class="messages">{all}</div>"""));
    }

    private static IEnumerable<LabelledValue> Optional(string label, string? value) => value is null ? [] : [new LabelledValue(label, value)];

    private static string? Quantity(decimal? value, TicketContent ticket) => value is { } known ? AmountFormat.Quantity(known, ticket.Language) : null;

    private static Html Line(string text) => Html.Of($"""<p dir="auto">{text}</p>""");

    private static Html Named(string label, string? value) => value is null ? Html.None : Html.Of($"<span dir=\"auto\">{label} <bdi>{value}</bdi></span>");

    private static Html Labelled(IReadOnlyList<LabelledValue> values) =>
        values.Count == 0 ? Html.None
        : Html.Of($"""<dl class="labelled">{Html.Join(values.Select(pair => Html.Of($"<div><dt><bdi>{pair.Label}</bdi></dt><dd><bdi>{pair.Value}</bdi></dd></div>")))}</dl>""");
}
