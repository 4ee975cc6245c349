using Microsoft.Extensions.Options;
using Relay.Documents.Incoming;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Sealing;

namespace Relay.Documents;

/// <summary>The room's services.</summary>
internal static class DocumentsRoom
{
    /// <summary>What is wrong in the room's own section of the settings.</summary>
    public static IEnumerable<string> SettingMistakes(IConfiguration configuration) => SealFile.Mistakes(configuration).Concat(PdfSettings.Mistakes(configuration));

    /// <summary>Runs the program as what the room starts beside the relay; null where it was started for something else.</summary>
    public static int? TryRunBeside(string[] arguments) => VettingProgram.TryRun(arguments);

    public static WebApplicationBuilder AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReceiptRenderer>();
        builder.AddSigning();
        builder.Services.AddOptions<PdfOptions>().BindConfiguration(PdfOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PdfOptions>, PdfSettings>();
        builder.Services.AddSingleton<PdfVetting>();
        return builder;
    }
}
