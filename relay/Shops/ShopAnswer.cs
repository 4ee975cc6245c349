using System.Text.Json.Serialization.Metadata;

namespace Relay.Shops;

/// <summary>An answer of this room: JSON that nobody on the way may keep, since it may hold a key.</summary>
internal sealed class ShopAnswer<T>(int status, T body, JsonTypeInfo<T> type, string? location) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (location is not null)
            response.Headers.Location = location;
        return response.WriteAsJsonAsync(body, type, "application/json; charset=utf-8", httpContext.RequestAborted);
    }
}

internal static class ShopAnswer
{
    public static IResult Ok<T>(T body, JsonTypeInfo<T> type) => new ShopAnswer<T>(StatusCodes.Status200OK, body, type, null);

    /// <param name="location">Where the new thing is found.</param>
    public static IResult Created<T>(string location, T body, JsonTypeInfo<T> type) =>
        new ShopAnswer<T>(StatusCodes.Status201Created, body, type, location);
}
