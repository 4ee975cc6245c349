using System.Globalization;
using System.Text;
using Relay.Hosting;
using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Register;

namespace Relay.Storage;

/// <summary>The data folder's version, in the file <c>format</c>. Written last when a folder is first made: without it a half-made folder is made again.</summary>
internal static class FolderFormat
{
    public const string Name = "format";
    private const string NewName = "format.new";
    private const int Version = 1;

    /// <exception cref="StartupRefusedException">The folder was made by a newer version, or is not whole.</exception>
    public static void Check(IStorageFiles files)
    {
        if (files.Exists(Name))
            RefuseNewer(files);
        else
            ForgetHalfMade(files);
    }

    /// <exception cref="StartupRefusedException">The folder was made by a newer version, or the file says something else.</exception>
    public static void RefuseNewer(IStorageFiles files)
    {
        using var file = files.OpenRead(Name);
        if (file is null)
            return;
        var text = new byte[Math.Min(file.Length, 64)];
        file.Read(0, text);
        if (!int.TryParse(Encoding.ASCII.GetString(text), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var version) || version < 1)
            throw new StartupRefusedException($"The file {Name} in the data folder is damaged: it should hold the folder's version.");
        if (version > Version)
            throw new StartupRefusedException(
                $"The data folder was written by a newer relay (format {version}); this one knows format {Version}. Start the newer relay, or give this one another folder.");
    }

    public static void Mark(IStorageFiles files)
    {
        if (files.Exists(Name))
            return;
        using (var file = files.Open(NewName))
        {
            file.Write(0, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}\n")));
            file.Sync();
        }
        files.Move(NewName, Name);
        files.SyncFolder("");
    }

    private static void ForgetHalfMade(IStorageFiles files)
    {
        if (PackStore.All(files).Any())
            throw new StartupRefusedException($"The data folder holds tickets but the file {Name} is missing: it is not a whole copy of a relay's folder.");
        foreach (var name in (string[])[IndexEngine.DataName, IndexEngine.LogName, RegisterJournal.Name])
            if (files.Exists(name))
                files.Delete(name);
    }
}
