using Relay.Documents.Signing;

namespace Relay.Documents;

/// <summary>The room's services.</summary>
internal static class DocumentsRoom
{
    public static WebApplicationBuilder AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReceiptRenderer>();
        builder.AddSigning();
        return builder;
    }
}
