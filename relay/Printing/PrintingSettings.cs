using Microsoft.Extensions.Options;
using Relay.Hosting.Settings;
using Relay.Printing.Raw;

namespace Relay.Printing;

/// <summary>Finds what is wrong in the room's section of the settings.</summary>
internal sealed class PrintingSettings(IConfiguration configuration) : IValidateOptions<PrintingOptions>
{
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var section = configuration.GetSection(PrintingOptions.Section);
        foreach (var mistake in SettingsCheck.Mistakes(section, typeof(PrintingOptions)))
            yield return mistake;
        var networks = section.GetSection(nameof(PrintingOptions.Networks));
        foreach (var (text, network) in PrinterNetworks.Read(networks.Value ?? ""))
            if (network is null)
                yield return $"{networks.Path} holds '{text}'; addresses or networks are expected, such as 192.168.1.50 or 192.168.1.0/24.";
    }

    public ValidateOptionsResult Validate(string? name, PrintingOptions options) =>
        Mistakes(configuration).ToList() is { Count: > 0 } mistakes ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
}
