namespace Relay.Tickets.Sealing;

/// <summary>Fills bytes at random. In the relay always <see cref="System.Security.Cryptography.RandomNumberGenerator.Fill"/>; frozen vectors bring their own.</summary>
internal delegate void RandomSource(Span<byte> bytes);
