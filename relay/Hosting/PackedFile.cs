namespace Relay.Hosting;

/// <summary>A file as it is and as gzip, made once: old devices are often on slow networks.</summary>
internal sealed record PackedFile(byte[] Bytes, byte[] Packed)
{
    public static PackedFile Of(byte[] bytes) => new(bytes, Gzip.Pack(bytes));

    /// <summary>What this browser gets; the answer's headers say which.</summary>
    public byte[] For(HttpContext context) => Gzip.Agree(context) ? Packed : Bytes;
}
