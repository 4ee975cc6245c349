using Microsoft.Extensions.Options;
using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Displays;

/// <summary>A shop's own displays. A till's key reaches those that show the till, a shop's key all.</summary>
internal static class DisplayEndpoints
{
    private const int MostTills = 50;

    private static readonly TimeSpan NameTime = TimeSpan.FromSeconds(10);

    public static void MapDisplayFleet(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/displays", List)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Lists displays with their tills, and whether they are there; newest pairing first")
            .Produces<Page<DisplayBody>>()
            .WithProblems(HostingProblems.BadRequest, HostingProblems.TooMany);
        routes.MapPatch("/v1/displays/{id}", Change)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Renames a display, changes how it speaks and looks, or (shop's key) says whose tickets it shows; null goes back to the default")
            .Accepts<DisplayChange>("application/json")
            .Produces<DisplayBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooMany);
        routes.MapDelete("/v1/displays/{id}", Revoke)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Revokes a display at once and closes its connection")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPost("/v1/displays/{id}/identify", Identify)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Shows the display's name on it for ten seconds")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
    }

    private static IResult List(string? after, string? limit, HttpContext context, DisplayDirectory displays, DisplayDescriber describer)
    {
        var request = new PageRequest(after, limit);
        if (request.Problem is { } problem)
            return problem;
        var own = displays.Of(context.Caller()).OrderByDescending(display => display.PairedAt).ThenBy(display => display.Id, StringComparer.Ordinal);
        return TypedResults.Json(request.Of(own, display => (display.PairedAt, display.Id), describer.Describe), DisplaysJson.Default.PageDisplayBody);
    }

    private static async Task<IResult> Change(
        string id, HttpContext context, DisplayDirectory displays, ShopDirectory shops, TillBoards boards, DisplayDescriber describer,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if (displays.Find(id, caller) is null)
            return NotFound();
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var name = reader.Text("name", DisplayBody.NameLength, required: reader.Has("name"));
        var tills = reader.Has("tills") ? Tills(reader, caller, shops) : null;
        var settings = DisplaySettingsPatch.Read(reader);
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        if (tills is not null && caller.Scope == KeyScope.Till)
            return new ProblemAnswer(ShopProblems.KeyScope, "Whose tickets a display shows is for a shop's key to say.");
        var changed = await displays.ChangeAsync(id, present => present with
        {
            Name = name ?? present.Name,
            Tills = tills ?? present.Tills,
            Settings = settings(present.Settings),
        }, cancellation);
        if (changed is null)
            return NotFound();
        boards.Renew(id);
        return TypedResults.Json(describer.Describe(changed), DisplaysJson.Default.DisplayBody);
    }

    private static async Task<IResult> Revoke(string id, HttpContext context, DisplayDirectory displays, DisplayRemoval removal, CancellationToken cancellation)
    {
        if (displays.Find(id, context.Caller()) is null)
            return NotFound();
        await removal.RemoveAsync([id], cancellation);
        return TypedResults.NoContent();
    }

    private static IResult Identify(string id, HttpContext context, DisplayDirectory displays, TillBoards boards)
    {
        if (displays.Find(id, context.Caller()) is null)
            return NotFound();
        boards.ShowName(id, NameTime);
        return TypedResults.NoContent();
    }

    private static List<TillId>? Tills(JsonObjectReader reader, Caller caller, ShopDirectory shops)
    {
        var ids = reader.Texts("tills", MostTills, DisplayBody.NameLength, blank: false).Distinct(StringComparer.Ordinal).Select(id => new TillId(id)).ToList();
        if (ids.Count == 0)
            reader.Refuse("tills", JsonCodes.Empty, "A display shows at least one till's tickets.");
        for (var index = 0; index < ids.Count; index++)
            if (shops.Find(ids[index])?.Shop != caller.Shop.Id)
                reader.Errors.Add(reader.Pointer.Member("tills").Item(index), JsonCodes.InvalidValue, "The shop has no such till.");
        return ids;
    }

    private static ProblemAnswer NotFound() => new(HostingProblems.NotFound, "There is no such display.");
}
