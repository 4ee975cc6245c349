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
    /// <summary>1: LiteDB had every change at once. 2: changes may be in the index's journal only.</summary>
    private const int Version = 2;

    /// <exception cref="StartupRefusedException">The folder was made by a newer version, or is not whole.</exception>
    public static void Check(IStorageFiles files)
    {
        if (!files.Exists(Name))
        {
            ForgetHalfMade(files);
            return;
        }
        RefuseNewer(files);
        // Before anything is written that an earlier relay would not see.
        Mark(files);
    }

    /// <exception cref="StartupRefusedException">The folder was made by a newer version, or the file says something else.</exception>
    public static void RefuseNewer(IStorageFiles files)
    {
        if (Read(files) is > Version and var version)
            throw new StartupRefusedException(
                $"The data folder was written by a newer relay (format {version}); this one knows format {Version}. Start the newer relay, or give this one another folder.");
    }

    /// <summary>Writes the version that this relay writes, in a new folder and in one of an earlier version.</summary>
    public static void Mark(IStorageFiles files)
    {
        if (Read(files) == Version)
            return;
        using (var file = files.Open(NewName))
        {
            file.Write(0, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}\n")));
            file.Sync();
        }
        files.Move(NewName, Name);
        files.SyncFolder("");
    }

    /// <summary>Null where there is none.</summary>
    private static int? Read(IStorageFiles files)
    {
        using var file = files.OpenRead(Name);
        if (file is null)
            return null;
        var text = new byte[Math.Min(file.Length, 64)];
        file.Read(0, text);
        if (!int.TryParse(Encoding.ASCII.GetString(text), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var version) || version < 1)
            throw new StartupRefusedException($"The file {Name} in the data folder is damaged: it should hold the folder's version.");
        return version;
    }

    private static void ForgetHalfMade(IStorageFiles files)
    {
        if (PackStore.All(files).Any())
            throw new StartupRefusedException($"The data folder holds tickets but the file {Name} is missing: it is not a whole copy of a relay's folder.");
        foreach (var name in (string[])[.. IndexEngine.Names, RegisterJournal.Name])
            if (files.Exists(name))
                files.Delete(name);
    }
}
