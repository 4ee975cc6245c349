using System.Net.Http.Headers;
using System.Text;
using Relay.Tests.Documents.Signing;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

/// <summary>A relay that takes PDFs, with shops made as they are needed.</summary>
public sealed class PdfScene : IAsyncLifetime
{
    public const string Address = "https://tickets.example.fr";

    internal RelayUnderTest Relay { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Relay = await RelayUnderTest.StartAsync(new() { ["Relay:Pdf:ForOpenShops"] = "true", ["Relay:PublicUrl"] = Address });

    public ValueTask DisposeAsync() => Relay.DisposeAsync();

    /// <summary>A new shop's till.</summary>
    internal async Task<HttpClient> TillAsync(string name = "Chaussures") => Relay.Client((await TestShop.RegisterAsync(Relay, name)).TillKey);

    internal static byte[] Small => SmallPdf.Plain;
}

/// <summary>Sends PDFs as tills do.</summary>
internal static class PdfDoor
{
    public static Task<HttpResponseMessage> PostPdfAsync(this HttpClient till, byte[] pdf, string query = "number=42", string? key = null) =>
        till.PostAsync("/v1/tickets?" + query, new ByteArrayContent(pdf), "application/pdf", key);

    public static Task<HttpResponseMessage> PostFormAsync(this HttpClient till, string json, byte[] pdf, string? key = null) =>
        till.PostFormAsync([Part("ticket", "application/json", Encoding.UTF8.GetBytes(json)), Part("document", "application/pdf", pdf)], key);

    public static Task<HttpResponseMessage> PostFormAsync(this HttpClient till, IEnumerable<HttpContent> parts, string? key = null)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
            form.Add(part);
        return till.PostAsync("/v1/tickets", form, null, key);
    }

    public static HttpContent Part(string name, string? type, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        if (type is not null)
            part.Headers.TryAddWithoutValidation("Content-Type", type);
        return part;
    }

    private static async Task<HttpResponseMessage> PostAsync(this HttpClient till, string path, HttpContent content, string? type, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await till.SendAsync(request);
    }
}
