using Relay.Documents;
using Relay.Hosting.Json;

namespace Relay.Tickets.Reading;

/// <summary>Reads the objects within a ticket. Each notes what is wrong with it and goes on.</summary>
/// <param name="bounds">How much may be said.</param>
internal sealed class TicketParts(TicketBounds bounds)
{
    public StoreBlock Store(JsonObjectReader store)
    {
        var block = new StoreBlock(
            store.Text("name", bounds.Text, required: true) ?? "",
            store.Texts("address", bounds.Items, bounds.Text),
            store.Text("phone", bounds.Text),
            store.Text("email", bounds.Text),
            store.Text("website", bounds.Text),
            store.Objects("identifiers", bounds.Items, Labelled));
        store.Done();
        return block;
    }

    public RegisterBlock Register(JsonObjectReader register)
    {
        var block = new RegisterBlock(register.Text("id", bounds.Text), register.Text("operator", bounds.Text), register.Text("reference", bounds.Text));
        register.Done();
        return block;
    }

    public CustomerBlock Customer(JsonObjectReader customer)
    {
        var block = new CustomerBlock(
            customer.Text("name", bounds.Text), customer.Text("reference", bounds.Text),
            customer.Texts("notes", bounds.Items, bounds.Text, multiline: true));
        customer.Done();
        return block;
    }

    public TicketLine Line(JsonObjectReader line)
    {
        var read = new TicketLine(
            line.Text("description", bounds.Text, required: true, multiline: true) ?? "",
            line.Amount("quantity"),
            line.Text("unit", bounds.Text),
            line.Text("sku", bounds.Text),
            line.Amount("unitPrice"),
            line.Amount("total"),
            line.Text("taxCode", bounds.Text),
            line.Texts("notes", bounds.Items, bounds.Text, multiline: true));
        line.Done();
        return read;
    }

    public Payment Payment(JsonObjectReader payment)
    {
        var read = new Payment(payment.Text("label", bounds.Text, required: true) ?? "", payment.Amount("amount", required: true) ?? 0);
        payment.Done();
        return read;
    }

    public static Counts Counts(JsonObjectReader counts)
    {
        var read = new Counts(counts.Amount("items"), counts.Amount("lines"));
        counts.Done();
        return read;
    }

    public TaxRow Tax(JsonObjectReader tax)
    {
        var row = new TaxRow(
            tax.Text("code", bounds.Text), tax.Amount("rate"), tax.Amount("net"), tax.Amount("tax"), tax.Amount("gross"), tax.Amount("ecoNet"));
        tax.Done();
        return row;
    }

    public FiscalBlock Fiscal(JsonObjectReader fiscal)
    {
        var block = new FiscalBlock(
            fiscal.Text("signature", bounds.LongText), fiscal.Text("software", bounds.Text),
            fiscal.Objects("fields", bounds.Items, field => Labelled(field, bounds.LongText)));
        fiscal.Done();
        return block;
    }

    public Barcode? Barcode(JsonObjectReader barcode)
    {
        var symbology = barcode.Word("symbology", TicketWords.Symbologies, required: true);
        var value = barcode.Text("value", bounds.Text, required: true);
        var label = barcode.Text("label", bounds.Text);
        if (symbology == BarcodeSymbology.Ean13 && value is not null)
            barcode.CheckEan13("value", value);
        else if (symbology == BarcodeSymbology.Code128 && value is not null)
            barcode.CheckCode128("value", value);
        barcode.Done();
        return symbology is { } known && value is not null ? new Barcode(known, value, label) : null;
    }

    public static Validity Validity(JsonObjectReader validity)
    {
        var read = new Validity(validity.Date("from"), validity.Date("to"));
        if (read.From > read.To)
            validity.Refuse("to", TicketCodes.WrongOrder, "The last day is before the first.");
        validity.Done();
        return read;
    }

    public Relation? Relation(JsonObjectReader relation)
    {
        var number = relation.Text("number", bounds.Text, required: true);
        var kind = relation.Word("relation", TicketWords.Relations, required: true);
        relation.Done();
        return number is not null && kind is { } known ? new Relation(number, known) : null;
    }

    private LabelledValue Labelled(JsonObjectReader labelled) => Labelled(labelled, bounds.Text);

    private LabelledValue Labelled(JsonObjectReader labelled, int valueLength)
    {
        var read = new LabelledValue(
            labelled.Text("label", bounds.Text, required: true) ?? "", labelled.Text("value", valueLength, required: true) ?? "");
        labelled.Done();
        return read;
    }
}
