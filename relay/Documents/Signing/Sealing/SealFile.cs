using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Relay.Hosting.Settings;

namespace Relay.Documents.Signing.Sealing;

/// <summary>Opens the host's own PKCS #12 file, and says at start what is wrong with it.</summary>
internal sealed class SealFile(IConfiguration configuration, TimeProvider time) : IValidateOptions<SealOptions>
{
    private const int LeastRsaBits = 2048;
    private const int LeastEcdsaBits = 256;

    private static readonly string[] Names = [nameof(SealOptions.PfxFile), nameof(SealOptions.PfxPassword)];

    public static X509Certificate2 Open(SealOptions options) =>
        X509CertificateLoader.LoadPkcs12FromFile(options.PfxFile, options.PfxPassword, X509KeyStorageFlags.EphemeralKeySet);

    /// <summary>What is wrong with these settings now, for a start that other mistakes refuse before this check would have its turn.</summary>
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var options = configuration.GetSection(SealOptions.Section).Get<SealOptions>() ?? new SealOptions();
        return new SealFile(configuration, TimeProvider.System).Validate(null, options).Failures ?? [];
    }

    public ValidateOptionsResult Validate(string? name, SealOptions options)
    {
        List<string> complaints = [.. Unknown()];
        if (Complaint(options) is { } complaint)
            complaints.Add(complaint);
        return complaints.Count > 0 ? ValidateOptionsResult.Fail(complaints) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Unknown() =>
        from given in configuration.GetSection(SealOptions.Section).GetChildren()
        let name = given.Key.EndsWith(SettingFiles.Suffix, StringComparison.OrdinalIgnoreCase) ? given.Key[..^SettingFiles.Suffix.Length] : given.Key
        where !Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        select $"{given.Path} is not a setting. Settings here are {string.Join(", ", Names)}.";

    private string? Complaint(SealOptions options)
    {
        if (options.PfxFile.Length == 0)
            return options.PfxPassword.Length == 0 ? null : "Relay:Seal:PfxPassword is set, but Relay:Seal:PfxFile names no file.";
        if (!File.Exists(options.PfxFile))
            return $"Relay:Seal:PfxFile is '{options.PfxFile}', but there is no such file.";
        try
        {
            using var certificate = Open(options);
            return Complaint(options.PfxFile, certificate);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"Relay:Seal:PfxFile is '{options.PfxFile}', but it cannot be opened with Relay:Seal:PfxPassword as a PKCS #12 file.";
        }
    }

    private string? Complaint(string file, X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        var usages = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        if (rsa is null && ecdsa is null)
            return $"Relay:Seal:PfxFile '{file}' holds no certificate with an RSA or ECDSA private key.";
        if (rsa?.KeySize < LeastRsaBits || ecdsa?.KeySize < LeastEcdsaBits)
            return $"Relay:Seal:PfxFile '{file}' holds a key that is too short: RSA needs {LeastRsaBits} bits, ECDSA {LeastEcdsaBits}.";
        if (usages is not null && (usages & Signing) == 0)
            return $"Relay:Seal:PfxFile '{file}' holds a certificate whose key usage does not allow signatures.";
        return new SealCertificate(certificate).IsValidAt(time.GetUtcNow())
            ? null
            : $"Relay:Seal:PfxFile '{file}' holds a certificate that is valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd}, not today.";
    }
}
