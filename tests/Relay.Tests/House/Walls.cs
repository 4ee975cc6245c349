using System.Text.RegularExpressions;

namespace Relay.Tests.House;

/// <summary>Who may know whom. Told in words in the design; here so that a test keeps it.</summary>
internal static class Walls
{
    /// <summary>The rooms that each room may name, besides itself and Hosting.</summary>
    public static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Hosting"] = [],
        ["Shops"] = [],
        ["Documents"] = [],
        ["Tickets"] = ["Shops", "Documents"],
        ["Sending"] = ["Tickets", "Shops", "Documents"],
        ["Viewing"] = ["Tickets", "Shops", "Documents"],
        ["Displays"] = ["Tickets", "Shops", "Documents"],
        ["Printing"] = ["Tickets", "Shops", "Documents"],
        ["Events"] = ["Tickets", "Shops"],
        ["Start"] = ["Shops"],
        ["Counter"] = [],
        ["Storage"] = ["Shops", "Tickets", "Displays", "Printing", "Events"],
    };

    private static readonly Dictionary<string, string> ForeignNames = new()
    {
        ["LiteDB"] = "Storage",
        ["MailKit"] = "Sending",
        ["MimeKit"] = "Sending",
        ["PhoneNumbers"] = "Sending",
    };

    /// <summary>Types that belong to the edge (routes, answers, hubs, who may enter), and the endings of the files that may name them outside Hosting.</summary>
    private static readonly Dictionary<string, string[]> EdgeTypes = new()
    {
        ["HttpContext"] = ["Endpoints", "Answer", "Page", "Hub", "Authentication", "Authorization", "KeyAccess"],
        ["IHubContext"] = ["Endpoints", "Hub"],
    };

    /// <summary>What a file names although it may not, each as a sentence.</summary>
    public static IEnumerable<string> Broken(SourceFile file)
    {
        if (file.Room.Length == 0)
            yield break;
        var code = SourceTree.CodeOnly(file.Text);
        foreach (var room in MayKnow.Keys.Where(room => room != file.Room && room != "Hosting" && !MayKnow[file.Room].Contains(room)))
            if (NamesRoom(code, room))
                yield return $"{file.Path} names the room {room}, which {file.Room} may not know.";
        foreach (var (name, owner) in ForeignNames)
            if (file.Room != owner && Regex.IsMatch(code, $@"\b{name}\b"))
                yield return $"{file.Path} names {name}; only {owner} may.";
        if (file.Room != "Hosting")
            foreach (var (type, endings) in EdgeTypes)
                if (!endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)) && Regex.IsMatch(code, $@"\b{type}\b"))
                    yield return $"{file.Path} names {type}; only files ending in {string.Join(", ", endings)} may.";
        if (Regex.IsMatch(code, @"\bglobal\s+using\b"))
            yield return $"{file.Path} holds a global using, which would hide who knows whom.";
    }

    // Qualified (Relay.Storage.X, global::Relay.Storage), by using, by alias, or relative to the namespace Relay (Storage.X).
    private static bool NamesRoom(string code, string room) =>
        Regex.IsMatch(code, $@"\bRelay\s*\.\s*{room}\b") || Regex.IsMatch(code, $@"(?<![\w.]){room}\s*\.\s*[A-Z]");
}
