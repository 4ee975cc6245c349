using System.Text;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>The key of whoever runs the relay. Made at the first start: its text goes to the file <c>host-key</c> in the data folder, once,
/// for the host to read and then delete; the relay itself keeps only <c>keys/host-key.sha256</c>. Deleting that file makes a new key at the next start.</summary>
internal sealed class HostKey(DataFolder folder)
{
    private string _kid = "";
    private byte[] _hash = [];

    /// <summary>Where the host finds the key, until it is deleted.</summary>
    public string TextFile => Path.Combine(folder.Path, "host-key");

    public bool Matches(KeyText key) => key.Scope == KeyScope.Host && key.Kid == _kid && key.Matches(_hash);

    /// <summary>Reads what is kept of the key, or makes one.</summary>
    /// <exception cref="InvalidDataException">The file in <c>keys</c> is not what was written there.</exception>
    public void Load()
    {
        var path = Path.Combine(folder.Keys, "host-key.sha256");
        if (!File.Exists(path))
            Make(path);
        var words = File.ReadAllText(path).Trim().Split(' ');
        if (words is not [var kid, { Length: 64 } hex] || !hex.All(char.IsAsciiHexDigit))
            throw new InvalidDataException($"The file '{path}' is damaged. Delete it and start again: a new host key is then made.");
        (_kid, _hash) = (kid, Convert.FromHexString(hex));
    }

    private void Make(string path)
    {
        var key = KeyText.New(KeyScope.Host);
        // First the text: a start that is cut off between the two makes another key next time, and nobody has used this one.
        DataFolder.WriteSecret(TextFile, Encoding.ASCII.GetBytes(key.Reveal() + "\n"));
        DataFolder.WriteSecret(path, Encoding.ASCII.GetBytes($"{key.Kid} {Convert.ToHexStringLower(key.Hash())}\n"));
    }
}
