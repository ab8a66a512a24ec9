using Amazon.Runtime;
using Amazon.S3.Model;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Stores;

/// <summary>The body of an answer. A connection that stays silent too long counts as broken, like one that was reset.</summary>
internal sealed class S3ObjectStream(GetObjectResponse response, TimeSpan longestSilence) : Stream
{
    private long _left = response.ContentLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0)
        {
            return 0;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longestSilence);
        try
        {
            var count = await response.ResponseStream.ReadAsync(buffer, patience.Token).ConfigureAwait(false);
            _left -= count;
            if (_left == 0)
            {
                // The SDK compares the checksum when the last byte has come, or only when the stream is closed.
                await response.ResponseStream.DisposeAsync().ConfigureAwait(false);
            }

            return count;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"No byte came for {longestSilence.TotalSeconds:0} seconds.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new IOException("The connection broke.", exception);
        }
        catch (AmazonClientException exception)
        {
            // Bytes that have come already are wrong; only the whole object anew would help.
            throw new ObjectStoreException("The object's bytes do not match its checksum.", exception)
            {
                ErrorId = ObjectErrorIds.ObjectIncomplete,
                Advice = "Run it again; the object arrived damaged.",
            };
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Objects are read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
