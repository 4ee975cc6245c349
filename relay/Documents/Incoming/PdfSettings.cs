using Microsoft.Extensions.Options;
using Relay.Hosting.Settings;

namespace Relay.Documents.Incoming;

/// <summary>Finds what is wrong in the section <c>Relay:Pdf</c>.</summary>
internal sealed class PdfSettings(IConfiguration configuration) : IValidateOptions<PdfOptions>
{
    public static IReadOnlyList<string> Mistakes(IConfiguration configuration) =>
        SettingsCheck.Mistakes(configuration.GetSection(PdfOptions.Section), typeof(PdfOptions));

    public ValidateOptionsResult Validate(string? name, PdfOptions options) =>
        Mistakes(configuration) is { Count: > 0 } mistakes ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
}
