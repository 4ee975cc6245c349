using Relay.Documents.Signing;
using Relay.Documents.Signing.Sealing;

namespace Relay.Documents;

/// <summary>The room's services.</summary>
internal static class DocumentsRoom
{
    /// <summary>What is wrong in the room's own section of the settings.</summary>
    public static IEnumerable<string> SettingMistakes(IConfiguration configuration) => SealFile.Mistakes(configuration);

    public static WebApplicationBuilder AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReceiptRenderer>();
        builder.AddSigning();
        return builder;
    }
}
