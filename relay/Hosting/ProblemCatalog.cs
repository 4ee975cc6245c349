namespace Relay.Hosting;

/// <summary>All listed problems by slug. Rooms add theirs with <see cref="ProblemRegistration.AddProblems"/>.</summary>
internal sealed class ProblemCatalog(IEnumerable<ProblemType> types)
{
    private readonly Dictionary<string, ProblemType> _bySlug = types.ToDictionary(type => type.Slug);

    public IEnumerable<ProblemType> All => _bySlug.Values.OrderBy(type => type.Slug, StringComparer.Ordinal);

    public ProblemType? Find(string slug) => _bySlug.GetValueOrDefault(slug);
}

internal static class ProblemRegistration
{
    /// <summary>Lists a room's problems, so that <c>GET /problems/{slug}</c> explains them and OpenAPI names them.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services, IEnumerable<ProblemType> types)
    {
        foreach (var type in types)
            services.AddSingleton(type);
        return services;
    }

    /// <summary>Says in OpenAPI which problems a route may answer.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder route, params ProblemType[] types)
    {
        route.WithMetadata(new ProblemMetadata(types));
        foreach (var status in types.Select(type => type.Status).Distinct())
            route.Produces<ProblemBody>(status, "application/problem+json");
        return route;
    }
}

/// <summary>The problems a route declares.</summary>
internal sealed record ProblemMetadata(IReadOnlyList<ProblemType> Types);
