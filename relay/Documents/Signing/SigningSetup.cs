using Microsoft.Extensions.Options;
using Relay.Documents.Signing.Keys;
using Relay.Documents.Signing.Sealing;
using Relay.Hosting;

namespace Relay.Documents.Signing;

/// <summary>The services that sign and verify documents.</summary>
internal static class SigningSetup
{
    public static WebApplicationBuilder AddSigning(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SealOptions>().BindConfiguration(SealOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SealOptions>, SealFile>();
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddSingleton<DocumentSigner>();
        builder.Services.AddSingleton<DocumentVerifier>();
        builder.Services.AddSingleton<IRelayCommand, KeysCommand>();
        builder.Services.AddHostedService<SigningKeysStart>();
        return builder;
    }
}
