namespace Relay.Documents.Signing.Reading;

/// <summary>Reads a stream whose length is not known before, each piece counted as soon as it is there: what is small may inflate to anything.</summary>
internal static class CountedReading
{
    /// <param name="room">Bytes that are expected; more are read all the same.</param>
    /// <param name="spend">Is told of each piece; throws where it is too much.</param>
    /// <exception cref="InvalidDataException">The stream is compressed, and broken.</exception>
    public static ReadOnlyMemory<byte> ToEnd(Stream stream, int room, Action<int> spend)
    {
        var read = new byte[room];
        var length = 0;
        for (int count; (count = stream.Read(read, length, read.Length - length)) > 0;)
        {
            spend(count);
            length += count;
            if (length == read.Length)
                Array.Resize(ref read, 2 * length);
        }
        return read.AsMemory(0, length);
    }
}
