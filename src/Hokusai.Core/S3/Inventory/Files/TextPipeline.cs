using System.Buffers;
using System.Threading.Channels;

namespace Hokusai.Core.S3.Inventory.Files;

/// <summary>Lets one thread unpack a file while another looks at its text: where there are fewer files than processors, or the others are done.</summary>
internal static class TextPipeline
{
    /// <summary>Pieces between the two; more would not be faster, only larger.</summary>
    private const int Pieces = 8;

    /// <summary>Runs the two.</summary>
    /// <param name="readAsync">Reads the file and hands its text to what it is given.</param>
    /// <param name="onText">Looks at the text.</param>
    /// <param name="cancellationToken">Stops both.</param>
    public static async Task<T> RunAsync<T>(
        Func<Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask>, CancellationToken, Task<T>> readAsync, Action<ReadOnlyMemory<byte>> onText, CancellationToken cancellationToken)
    {
        var pieces = Channel.CreateBounded<ArraySegment<byte>>(new BoundedChannelOptions(Pieces) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var looking = Task.Run(() => LookAsync(pieces.Reader, onText, stop), CancellationToken.None);
        try
        {
            return await readAsync((text, token) => SendAsync(pieces.Writer, text, token), stop.Token).ConfigureAwait(false);
        }
        finally
        {
            pieces.Writer.Complete();
            await looking.ConfigureAwait(false);
        }
    }

    private static async ValueTask SendAsync(ChannelWriter<ArraySegment<byte>> pieces, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(text.Length);
        text.Span.CopyTo(piece);
        await pieces.WriteAsync(new ArraySegment<byte>(piece, 0, text.Length), cancellationToken).ConfigureAwait(false);
    }

    private static async Task LookAsync(ChannelReader<ArraySegment<byte>> pieces, Action<ReadOnlyMemory<byte>> onText, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var piece in pieces.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                onText(piece);
                ArrayPool<byte>.Shared.Return(piece.Array!);
            }
        }
        catch
        {
            // Nobody takes the text any more: the reading must not wait for it.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
