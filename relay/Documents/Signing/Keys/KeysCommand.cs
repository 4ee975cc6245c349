using Microsoft.Extensions.Options;
using Relay.Documents.Signing.Sealing;
using Relay.Hosting;

namespace Relay.Documents.Signing.Keys;

/// <summary><c>relay keys</c>: shows the signing keys, adds new ones, or revokes one that has been stolen. The running relay learns of it at its next start.</summary>
internal sealed class KeysCommand(DataFolder folder, IOptions<RelayOptions> options, TimeProvider time) : IRelayCommand
{
    public string Name => "keys";

    public string Summary => "shows the signing keys; 'keys rotate' makes new ones, 'keys revoke <name>' takes one back";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var file = new KeyRingFile(folder);
        switch (arguments)
        {
            case []:
                await ShowAsync(file.Change(ring => ring), output);
                return 0;
            case ["rotate"]:
                await ShowAsync(file.Change(ring => KeyMaker.Rotate(ring, SealMaker.Host(options.Value), now)), output);
                await output.WriteLineAsync("The new keys sign after the relay's next start. What the old ones signed stays genuine.");
                return 0;
            case ["revoke", var name]:
                return await RevokeAsync(file, name, now, output);
            default:
                await output.WriteLineAsync("Usage: relay keys, relay keys rotate, or relay keys revoke <name>");
                return 2;
        }
    }

    private static async Task<int> RevokeAsync(KeyRingFile file, string name, DateTimeOffset now, TextWriter output)
    {
        var isKnown = false;
        var ring = file.Change(before =>
        {
            var after = KeyMaker.Revoke(before, name, now);
            isKnown = !ReferenceEquals(before, after);
            return after;
        });
        await ShowAsync(ring, output);
        await output.WriteLineAsync(isKnown
            ? "After the relay's next start nothing that this key signed is called genuine, and a new one signs."
            : $"There is no key named '{name}'.");
        return isKnown ? 0 : 1;
    }

    private static async Task ShowAsync(KeyRing ring, TextWriter output)
    {
        foreach (var key in ring.Statements)
            await output.WriteLineAsync($"statement  {key.Kid}  from {key.ValidFrom:yyyy-MM-dd}{(key.ValidTo is { } end ? $" to {end:yyyy-MM-dd}" : "")}{Revoked(key.RevokedAt)}");
        foreach (var record in ring.Seals)
        {
            var seal = SealCertificate.Read(record.Certificate);
            await output.WriteLineAsync($"seal       {seal.Fingerprint}  from {seal.ValidFrom:yyyy-MM-dd} to {seal.ValidTo:yyyy-MM-dd}{Revoked(record.RevokedAt)}");
        }
    }

    private static string Revoked(DateTimeOffset? at) => at is { } time ? $", revoked {time:yyyy-MM-dd}" : "";
}
