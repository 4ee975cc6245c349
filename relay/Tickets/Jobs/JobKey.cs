using System.Globalization;
using Relay.Tickets.Sealing;

namespace Relay.Tickets.Jobs;

/// <summary>A key that the relay holds by itself, in a file of its own outside the database.</summary>
/// <param name="Kid">8 hex digits, also written in front of what it sealed.</param>
internal sealed record JobKey(string Kid, DateTimeOffset CreatedAt, SealKey Key, string Path)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const string Prefix = "job-";
    private const string Suffix = ".key";

    public static string FileName(string kid, DateTimeOffset createdAt) =>
        $"{Prefix}{createdAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{kid}{Suffix}";

    public static string Pattern => Prefix + "*" + Suffix;

    /// <exception cref="InvalidDataException">The file is no job key.</exception>
    public static JobKey Load(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        var parts = name[Prefix.Length..^Suffix.Length].Split('-');
        var bytes = File.ReadAllBytes(path);
        if (parts.Length != 2 || parts[1].Length != 8 || bytes.Length != SealKey.Length
            || !DateTimeOffset.TryParseExact(parts[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var createdAt))
            throw new InvalidDataException($"The key file {name} is not one of the relay's.");
        var key = SealKey.Import(bytes);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        return new JobKey(parts[1], createdAt, key, path);
    }
}
