namespace FakeTill;

/// <summary>What the shop sells.</summary>
internal static class Products
{
    public static IReadOnlyList<Product> All { get; } =
    [
        new("Baguette", 1.20m, 5.5m), new("Croissant", 1.10m, 5.5m), new("Thé vert", 9.90m, 5.5m),
        new("Chaussures 0015 black (39)", 89.00m, 20m), new("Retouche", 15.00m, 20m), new("Pommes, le kg", 3.00m, 5.5m),
    ];
}

/// <param name="Price">With tax.</param>
/// <param name="TaxRate">Percent.</param>
internal sealed record Product(string Name, decimal Price, decimal TaxRate);
