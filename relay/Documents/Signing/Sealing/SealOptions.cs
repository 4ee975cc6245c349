namespace Relay.Documents.Signing.Sealing;

/// <summary>The settings of section <c>Relay:Seal</c>. Without them the relay makes a certificate of its own.</summary>
internal sealed class SealOptions
{
    public const string Section = "Relay:Seal";

    /// <summary>A PKCS #12 file with a certificate and its RSA or ECDSA key. Empty: the relay's own.</summary>
    public string PfxFile { get; set; } = "";

    /// <summary>The password of that file.</summary>
    public string PfxPassword { get; set; } = "";
}
