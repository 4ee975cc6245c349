using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Relay.Hosting;

namespace Relay.Displays;

/// <summary>The display page's own files, embedded in the binary.</summary>
internal sealed class DisplayAssets
{
    private const int HashLength = 12;

    /// <summary>A logo is hashed once as long as its shop keeps it.</summary>
    private readonly ConditionalWeakTable<byte[], string> _logos = [];

    /// <summary>The page with its slots, <c>{{name}}</c>.</summary>
    public string Page { get; } = Encoding.UTF8.GetString(EmbeddedAssets.Read("display/index.html"));

    public PackedFile Style { get; } = Packed(EmbeddedAssets.Read("display/display.css"));

    /// <summary>Beside <see cref="Style"/> where no script runs.</summary>
    public PackedFile PlainStyle { get; } = Packed(EmbeddedAssets.Read("display/plain.css"));

    public PackedFile Script { get; } = Packed(EmbeddedAssets.Read("display/display.js"));

    /// <summary>Stands in the page itself and notices when <see cref="Script"/> does not come or does not run. It is a file too: engines from before 2015 refuse every script
    /// that stands in a page with a policy, whatever its hash. Where both run, the second ends at once.</summary>
    public string Guard { get; } = Encoding.UTF8.GetString(EmbeddedAssets.Read("display/guard.js")).Trim();

    /// <summary>For the page without script, where a browser runs one all the same: it notices at once what the page finds out by waiting.</summary>
    public PackedFile FrameScript { get; } = Packed(EmbeddedAssets.Read("display/frame.js"));

    /// <summary>The service worker, with the build in it, so that each build is another one.</summary>
    public PackedFile AwayWorker { get; }

    /// <summary>Stand in the page that the worker keeps.</summary>
    public string AwayStyle { get; } = Encoding.UTF8.GetString(Light(EmbeddedAssets.Read("display/away.css")));

    public string WaitingScript { get; } = Encoding.UTF8.GetString(Light(EmbeddedAssets.Read("display/waiting.js")));

    /// <summary>Changes when one of the files does.</summary>
    public string Build { get; }

    public PackedFile GuardFile { get; }

    public DisplayAssets()
    {
        GuardFile = PackedFile.Of(Encoding.UTF8.GetBytes(Guard));
        var worker = Encoding.UTF8.GetString(Light(EmbeddedAssets.Read("display/away.js")));
        Build = Hash([.. Encoding.UTF8.GetBytes(Page + Guard + worker + AwayStyle + WaitingScript), .. Style.Bytes, .. PlainStyle.Bytes, .. Script.Bytes, .. FrameScript.Bytes]);
        AwayWorker = PackedFile.Of(Encoding.UTF8.GetBytes(worker.Replace("{{build}}", Build, StringComparison.Ordinal)));
    }

    /// <summary>The build that a page says it is of; null when it says nothing that could be one.</summary>
    public string? BuildTold(string? told) =>
        told == Build ? Build : told is { Length: HashLength } && told.All(char.IsAsciiHexDigitLower) ? told : null;

    /// <summary>The address of a shop's logo; another one when the logo changes.</summary>
    public string LogoUrl(byte[] logo) => _logos.GetValue(logo, static bytes => "/display/logo.png?v=" + Hash(bytes));

    private static PackedFile Packed(byte[] file) => PackedFile.Of(Light(file));

    /// <summary>Without indents and without lines of comment: those are for who reads the sources, and a seventh of what an old tablet would load.</summary>
    private static byte[] Light(byte[] file)
    {
        var (light, comment) = (new StringBuilder(file.Length), false);
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n').Select(line => line.Trim()))
        {
            var begins = line.StartsWith("/*", StringComparison.Ordinal);
            if (!comment && !begins && line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
                light.Append(line).Append('\n');
            comment = (comment || begins) && !line.EndsWith("*/", StringComparison.Ordinal);
        }
        return Encoding.UTF8.GetBytes(light.ToString());
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
}
