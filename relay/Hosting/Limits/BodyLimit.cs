using Microsoft.AspNetCore.Http.Metadata;

namespace Relay.Hosting.Limits;

/// <summary>Says how large a route's body may be, where it is not <see cref="LimitOptions.JsonBodyBytes"/>.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
