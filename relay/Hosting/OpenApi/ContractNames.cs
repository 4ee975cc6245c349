using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Hosting.OpenApi;

/// <summary>Names that generated clients use. An operation's name is made of method and path, which the contract keeps: renaming a handler changes nothing for anybody.</summary>
internal static class ContractNames
{
    private static readonly (string Prefix, string Name, string Description)[] Groups =
    [
        ("/T/", "Reading", "Everything behind a ticket's link: open to whoever has it."),
        ("/v1/tickets", "Tickets", "Handing tickets over, asking after them, erasing them."),
        ("/v1/deliver", "Tickets", "Handing tickets over, asking after them, erasing them."),
        ("/v1/shop", "Shops", "Shops and their settings."),
        ("/v1/till", "Shops", "Shops and their settings."),
        ("/v1/key", "Shops", "Shops and their settings."),
        ("/v1/display", "Displays", "Pairing screens, and what they show."),
        ("/v1/pairing", "Displays", "Pairing screens, and what they show."),
        ("/v1/print", "Printing", "Receipt printers and cash drawers."),
        ("/v1/drawer", "Printing", "Receipt printers and cash drawers."),
        ("/v1/event", "Events", "What the till hears back."),
        ("/v1/webhook", "Events", "What the till hears back."),
    ];

    private static readonly (string Prefix, string Name, string Description) Open = ("", "Anyone", "What this relay tells everybody.");

    /// <summary>Names and groups one operation.</summary>
    public static Task Name(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var path = "/" + context.Description.RelativePath;
        operation.OperationId = Id(context.Description.HttpMethod ?? "GET", path);
        operation.Tags = new HashSet<OpenApiTagReference> { new(GroupOf(path).Name, context.Document) };
        return Task.CompletedTask;
    }

    /// <summary>Describes the groups that are used, in the order above.</summary>
    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var used = document.Paths.Keys.Select(path => GroupOf(path).Name).ToHashSet();
        document.Tags = Groups.Append(Open).DistinctBy(group => group.Name).Where(group => used.Contains(group.Name))
            .Select(group => new OpenApiTag { Name = group.Name, Description = group.Description }).ToHashSet();
        return Task.CompletedTask;
    }

    /// <summary><c>postTicketsByTokenDeliveries</c> for <c>POST /v1/tickets/{token}/deliveries</c>.</summary>
    public static string Id(string method, string path) =>
        method.ToLowerInvariant() + string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "v1").Select(Word));

    private static string Word(string part)
    {
        var words = part.Trim('{', '}').Split(['.', '-'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
        return part == "T" ? "Receipt" : part[0] == '{' ? "By" + name : name;
    }

    private static (string Prefix, string Name, string Description) GroupOf(string path) =>
        Groups.FirstOrDefault(group => path.StartsWith(group.Prefix, StringComparison.Ordinal)) is { Name: not null } found ? found : Open;
}
