using System.Security.Cryptography;
using System.Text.Json;
using Relay.Hosting;

namespace Relay.Documents.Signing.Keys;

/// <summary>Reads and changes <c>keys/signing.json</c>, one process at a time.</summary>
internal sealed class KeyRingFile(DataFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _path = Path.Combine(folder.Keys, "signing.json");

    /// <summary>Reads the ring, lets it be changed, and writes it where it was. Two relays that start at once see each other's keys.</summary>
    public KeyRing Change(Func<KeyRing, KeyRing> change)
    {
        FileStream? alone = null;
        if (!SpinWait.SpinUntil(() => TryLock(out alone), Patience))
            throw new StartupRefusedException($"The keys in {_path} are held by another process.");
        using (alone)
        {
            var before = Read();
            var after = change(before);
            if (!ReferenceEquals(before, after))
                Write(after);
            return after;
        }
    }

    private bool TryLock(out FileStream? alone)
    {
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = DataFolder.OwnerFile;
        try
        {
            alone = new FileStream(_path + ".lock", how);
            return true;
        }
        catch (IOException)
        {
            alone = null;
            return false;
        }
    }

    private KeyRing Read()
    {
        if (!File.Exists(_path))
            return KeyRing.Empty;
        var content = File.ReadAllBytes(_path);
        try
        {
            var ring = JsonSerializer.Deserialize(content, KeyRingJson.Default.KeyRing);
            return ring?.Version == KeyRing.CurrentVersion
                ? ring
                : throw new StartupRefusedException($"The keys in {_path} were written by a newer version of the relay: version {ring?.Version} of the file, this one reads {KeyRing.CurrentVersion}.");
        }
        catch (JsonException)
        {
            throw new StartupRefusedException($"The keys in {_path} cannot be read. Bring the file back from a copy: new keys would leave signed documents without proof.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private void Write(KeyRing ring)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(ring, KeyRingJson.Default.KeyRing);
        DataFolder.WriteSecret(_path, content);
        CryptographicOperations.ZeroMemory(content);
    }
}
