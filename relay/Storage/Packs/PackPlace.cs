using System.Globalization;

namespace Relay.Storage.Packs;

/// <summary>One pack: the day on which all its tickets expire (UTC), and its number, which no other pack of the relay has.</summary>
internal readonly record struct PackId(DateOnly Day, int Number)
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string Suffix = ".pack";

    public string Folder => FolderOf(Day);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{Number:000000}{Suffix}");

    public static string FolderOf(DateOnly day) => PackStore.Root + "/" + day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly? DayOf(string folder) =>
        DateOnly.TryParseExact(folder, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static int? NumberOf(string file) =>
        file.EndsWith(Suffix, StringComparison.Ordinal) && int.TryParse(file[..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}

/// <summary>Where a ticket's frame lies.</summary>
/// <param name="Length">Bytes of the whole frame.</param>
internal sealed record PackPlace(PackId Pack, long Offset, int Length);
