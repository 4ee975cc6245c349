using Relay.Hosting;

namespace Relay.Displays;

/// <summary>A file of the page, as it is and as gzip, made once: old tablets are often on slow networks.</summary>
internal sealed record PackedFile(byte[] Bytes, byte[] Packed)
{
    public static PackedFile Of(byte[] bytes) => new(bytes, Gzip.Pack(bytes));
}
