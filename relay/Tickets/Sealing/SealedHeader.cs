using System.Text.Json.Serialization;
using Relay.Documents;

namespace Relay.Tickets.Sealing;

/// <summary>What stands in front of the files within the sealed body: one line of JSON.</summary>
/// <param name="Token">The ticket's own, so that its shop can give the link again.</param>
/// <param name="Language">What the ticket is laid out in where its data name no language.</param>
/// <param name="IssuedAt">When the ticket was issued where its data name no time.</param>
/// <param name="Store">The store block where its data bring none: the shop's settings of that moment.</param>
/// <param name="Files">In the order in which their bytes follow the header's line feed.</param>
internal sealed record SealedHeader(
    int V, string Token, string FileName, string Number, decimal? Total, string? Currency,
    string Language, DateTimeOffset IssuedAt, StoreBlock? Store, IReadOnlyList<SealedFile> Files)
{
    /// <summary>Whether the document is the till's own: <c>alone</c> or <c>with-data</c>; absent where the relay laid it out.</summary>
    public string? Own { get; init; }

    /// <summary>True where the document could not be extended, and its statement stands beside it only.</summary>
    public bool? Beside { get; init; }

    /// <summary>The key of the ticket's sale, in tickets whose link shows the others.</summary>
    public byte[]? Sale { get; init; }
}

/// <summary>One file of a sealed ticket; <paramref name="Sha256"/> in lower-case hex.</summary>
internal sealed record SealedFile(string Name, int Bytes, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SealedHeader))]
internal sealed partial class SealingJson : JsonSerializerContext;
