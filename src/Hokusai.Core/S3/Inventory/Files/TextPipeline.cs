using System.Buffers;
using System.Threading.Channels;

namespace Hokusai.Core.S3.Inventory.Files;

/// <summary>
/// Lets one thread unpack a file while another looks at its text, from when a processor has nothing else to do: where there are fewer files than processors, or the
/// others are done.
/// </summary>
internal static class TextPipeline
{
    /// <summary>Pieces between the two; more would not be faster, only larger.</summary>
    private const int Pieces = 8;

    /// <summary>Reads a file's text, with two threads from when that is wanted.</summary>
    /// <param name="readAsync">Reads the file and hands its text to what it is given.</param>
    /// <param name="onText">Looks at the text.</param>
    /// <param name="isWanted">Whether a processor has nothing to do; asked for each piece until it has not.</param>
    /// <param name="cancellationToken">Stops both.</param>
    public static async Task<T> RunAsync<T>(
        Func<Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask>, CancellationToken, Task<T>> readAsync,
        Action<ReadOnlyMemory<byte>> onText,
        Func<bool> isWanted,
        CancellationToken cancellationToken)
    {
        var pieces = Channel.CreateBounded<ArraySegment<byte>>(new BoundedChannelOptions(Pieces) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task? looking = null;
        try
        {
            return await readAsync(SendAsync, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            pieces.Writer.Complete();
            if (looking is not null)
            {
                await looking.ConfigureAwait(false);
            }
        }

        ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken token)
        {
            if (looking is null && !isWanted())
            {
                onText(text);
                return ValueTask.CompletedTask;
            }

            looking ??= Task.Run(() => LookAsync(pieces.Reader, onText, stop), CancellationToken.None);
            var piece = ArrayPool<byte>.Shared.Rent(text.Length);
            text.Span.CopyTo(piece);
            return pieces.Writer.WriteAsync(new ArraySegment<byte>(piece, 0, text.Length), token);
        }
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
