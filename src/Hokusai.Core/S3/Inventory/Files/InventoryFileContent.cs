using System.IO.Compression;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.S3.Inventory.Files;

/// <summary>How a data file came to its end.</summary>
/// <param name="End">How the container ended.</param>
/// <param name="BytesRead">Stored bytes read.</param>
/// <param name="Format">What the file is, where it is no text.</param>
/// <param name="Md5">The MD5 of the stored file; null where it was not asked for or the file was not read whole.</param>
internal sealed record InventoryFileEnd(ContentEnd End, long BytesRead, string? Format, string? Md5);

/// <summary>Reads the text of a data file, gzip or plain, to its end or its damage.</summary>
internal static class InventoryFileContent
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The stored file.</param>
    /// <param name="needsMd5">Whether its MD5 is wanted.</param>
    /// <param name="onText">Takes the text.</param>
    /// <param name="onRead">Hears of stored bytes read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<InventoryFileEnd> ReadAsync(
        Stream file, bool needsMd5, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> onText, Action<long> onRead, CancellationToken cancellationToken)
    {
        using var packed = new PackedContent(file, needsMd5, onRead);
        await packed.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
        if (FormatOf(packed.Head) is { } format)
        {
            return new InventoryFileEnd(ContentEnd.Complete, packed.BytesRead, format, null);
        }

        var unpacked = new UnpackedText(packed, onText);
        var end = ContentEnd.Complete;
        if (packed.Head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            end = await UnpackAsync(packed, unpacked, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await packed.CopyFileToAsync(unpacked, cancellationToken).ConfigureAwait(false);
        }

        return new InventoryFileEnd(end, packed.BytesRead, null, packed.IsAtEnd ? packed.Md5() : null);
    }

    private static async Task<ContentEnd> UnpackAsync(PackedContent packed, UnpackedText unpacked, CancellationToken cancellationToken)
    {
        try
        {
            // Copied, GZipStream takes the input as it is handed over; read through, it would take it in bites of 8 KiB and keep a window for each anew.
            using var gzip = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
            await gzip.CopyToAsync(unpacked, InventoryLimits.ChunkBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            return unpacked.IsBomb ? ContentEnd.Bomb : packed.IsAtEnd ? ContentEnd.Truncated : ContentEnd.Corrupt;
        }

        return unpacked.IsWhole ? ContentEnd.Complete : unpacked.HasTrailingBytes ? ContentEnd.TrailingBytes : ContentEnd.Truncated;
    }

    private static string? FormatOf(ReadOnlySpan<byte> head)
        => head.StartsWith("PAR1"u8) ? "Parquet" : head.StartsWith("ORC"u8) ? "ORC" : null;
}
