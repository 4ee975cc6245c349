using Microsoft.AspNetCore.Http.Features;

namespace Relay.Hosting.Limits;

/// <summary>A body that is or becomes larger than its route takes. Who reads it is told so, as the web server itself would; but the server then takes in what is still sent, for some seconds,
/// and drops it, instead of hanging up at once: a client that is still sending would see a broken connection and never read why.</summary>
/// <param name="body">What is sent.</param>
/// <param name="most">Bytes that may be read; negative: none, it said itself that it is too large.</param>
internal sealed class LimitedBody(Stream body, long most) : Stream
{
    private long _left = most;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes the limit over from the server where a body is too large by its length, or does not tell its length.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } most } limit
            && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true
            && !(context.Request.ContentLength <= most))
        {
            limit.MaxRequestBodySize = null;
            context.Request.Body = new LimitedBody(context.Request.Body, context.Request.ContentLength is null ? most : -1);
        }
        return next(context);
    });

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = _left < 0 ? 0 : await body.ReadAsync(buffer, cancellationToken);
        _left -= read;
        return _left >= 0 ? read : throw new BadHttpRequestException("The body is larger than this route takes.", StatusCodes.Status413PayloadTooLarge);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
