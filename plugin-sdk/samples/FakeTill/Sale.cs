namespace FakeTill;

/// <summary>What one customer buys, or gives back.</summary>
internal sealed class Sale
{
    public const string Currency = "EUR";

    private readonly List<Product> _products = [];

    public bool IsEmpty => _products.Count == 0;

    public decimal Total => _products.Sum(product => product.Price);

    public void Add(Product product) => _products.Add(product);

    public void RemoveLast() => _products.RemoveAt(_products.Count - 1);

    /// <summary>What the display shows while it is rung up.</summary>
    public Cart ToCart()
    {
        var cart = new Cart { Total = Total, Currency = Currency };
        foreach (var (product, count) in Counted())
            cart.Lines.Add(new CartLine(product.Name, product.Price * count) { Quantity = count, UnitPrice = product.Price });
        return cart;
    }

    /// <summary>The finished document. A till counts by itself: the relay never does.</summary>
    /// <param name="cancels">Number of the ticket that this one gives the money back for.</param>
    public Ticket ToTicket(string number, string paidBy, string? cancels = null)
    {
        var sign = cancels is null ? 1 : -1;
        var ticket = new Ticket
        {
            Number = number,
            Sale = number,
            IssuedAt = TimeProvider.System.GetLocalNow(),
            Currency = Currency,
            Total = sign * Total,
            Payments = { new Payment(paidBy, sign * Total) },
            RelatesTo = cancels is null ? null : new RelatedTicket(cancels, Relation.Cancels),
            Barcode = new Barcode(Symbology.Code128, number),
            Register = new Register { Id = "FakeTill", Operator = "1" },
        };
        foreach (var (product, count) in Counted())
            ticket.Lines.Add(new Line(product.Name, sign * product.Price * count) { Quantity = sign * count, UnitPrice = product.Price, TaxCode = Code(product) });
        foreach (var rate in _products.GroupBy(product => product.TaxRate).OrderBy(group => group.Key))
            ticket.Taxes.Add(TaxOf(rate.Key, sign * rate.Sum(product => product.Price), Code(rate.First())));
        return ticket;
    }

    /// <summary>What was bought, without what it cost.</summary>
    /// <param name="receipt">Number of the sale's receipt.</param>
    public Ticket ToGiftReceipt(string number, string receipt)
    {
        var ticket = new Ticket
        {
            Type = TicketType.GiftReceipt,
            Number = number,
            Sale = receipt,
            IssuedAt = TimeProvider.System.GetLocalNow(),
            RelatesTo = new RelatedTicket(receipt, Relation.BelongsTo),
            Barcode = new Barcode(Symbology.Code128, receipt),
        };
        foreach (var (product, count) in Counted())
            ticket.Lines.Add(new Line { Description = product.Name, Quantity = count });
        return ticket;
    }

    private static Tax TaxOf(decimal rate, decimal gross, string code)
    {
        var net = Math.Round(gross / (1 + (rate / 100)), 2, MidpointRounding.AwayFromZero);
        return new Tax { Code = code, Rate = rate, Net = net, Amount = gross - net, Gross = gross };
    }

    private static string Code(Product product) => product.TaxRate == 20m ? "1" : "2";

    private IEnumerable<(Product Product, int Count)> Counted() => _products.GroupBy(product => product).Select(group => (group.Key, group.Count()));
}
