using System.Collections.Concurrent;
using System.Globalization;
using Hokusai.Core.S3.Inventory.Checksums;
using Hokusai.Core.S3.Inventory.Files;
using Hokusai.Core.S3.Inventory.Rows;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.S3.Inventory;

/// <summary>Reads the data files of an inventory, as many at a time as there are processors, each thread into a sink of its own.</summary>
/// <param name="inventory">What is read.</param>
/// <param name="observer">Hears of problems and progress.</param>
internal sealed class InventoryReader(InventorySource inventory, IInventoryObserver observer) : IObjectRows
{
    private readonly ConcurrentQueue<InventoryFile> _waiting = new(inventory.Files.OrderByDescending(file => file.Size ?? long.MaxValue));
    private readonly long? _bytes = inventory.Files.All(file => file.Size is not null) ? inventory.Files.Sum(file => file.Size!.Value) : null;
    private long _bytesRead;
    private int _filesRead;
    private int _readers;
    private long _badRows;

    /// <inheritdoc/>
    public string Bucket => inventory.Bucket;

    /// <inheritdoc/>
    public string Name => inventory.Bucket.Length > 0 ? inventory.Bucket : inventory.Files is [var first, ..] ? first.Key : "inventory";

    /// <inheritdoc/>
    public bool ListsVersions => inventory.Schema.HasVersions;

    /// <inheritdoc/>
    public bool TellsExpirations => inventory.Schema.Has(InventoryColumn.LifecycleExpirationDate);

    /// <inheritdoc/>
    public bool? TellsLocks => inventory.Schema.TellsLocks;

    /// <inheritdoc/>
    public long BadRows => Interlocked.Read(ref _badRows);

    /// <inheritdoc/>
    public int IncompleteFiles => _incompleteFiles;

    private int _incompleteFiles;

    /// <summary>Reads all files.</summary>
    /// <param name="createSink">Makes the sink of a thread.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="cancellationToken">Stops the reading within a piece of a file.</param>
    /// <returns>The sinks.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<IReadOnlyList<TSink>> ReadAsync<TSink>(Func<TSink> createSink, int threads, CancellationToken cancellationToken)
        where TSink : IInventoryRowSink
    {
        _readers = Math.Clamp(inventory.Files.Count, 1, threads);
        var sinks = Enumerable.Range(0, _readers).Select(_ => createSink()).ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var checksums = new FileChecksums(_waiting, inventory.Content);
        await using (checksums.ConfigureAwait(false))
        {
            await Task.WhenAll(sinks.Select(sink => Task.Run(() => ReadFilesAsync(sink, checksums, threads, stop), CancellationToken.None))).ConfigureAwait(false);
        }

        return sinks;
    }

    private async Task ReadFilesAsync<TSink>(TSink sink, FileChecksums checksums, int threads, CancellationTokenSource stop)
        where TSink : IInventoryRowSink
    {
        try
        {
            var parser = new InventoryRowParser(inventory.Schema, inventory.Latest);
            var ends = new List<Task>();
            while (_waiting.TryDequeue(out var file))
            {
                await checksums.BeginAsync(file, stop.Token).ConfigureAwait(false);
                await ReadFileAsync(file, checksums, parser, sink, ends, () => Volatile.Read(ref _readers) < threads, stop.Token).ConfigureAwait(false);
                Interlocked.Increment(ref _filesRead);
                TellProgress();
            }

            Interlocked.Decrement(ref _readers);
            await Task.WhenAll(ends).ConfigureAwait(false);
        }
        catch
        {
            // One thread that fails must not let the others read to the end of everything.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads a file; what its checksum tells comes when all of the checksum's group are begun, among <paramref name="ends"/>.</summary>
    private async Task ReadFileAsync(
        InventoryFile file, FileChecksums checksums, InventoryRowParser parser, IInventoryRowSink sink, List<Task> ends, Func<bool> hasIdle, CancellationToken cancellationToken)
    {
        var log = new InventoryFileLog(inventory.Content.NameOf(file), inventory.Schema.Columns.Count, observer);
        var rows = new InventoryRowReader(inventory, parser, sink, log);
        try
        {
            var stored = await inventory.Content.OpenAsync(file, cancellationToken).ConfigureAwait(false);
            await using (stored.ConfigureAwait(false))
            {
                var needsMd5 = file.Md5 is not null && !checksums.Has(file);
                var end = await TextPipeline.RunAsync(
                    (onText, token) => InventoryFileContent.ReadAsync(stored, needsMd5, onText, OnRead, token),
                    text => rows.Append(text.Span),
                    hasIdle,
                    cancellationToken).ConfigureAwait(false);
                rows.Complete(end.End is ContentEnd.Complete or ContentEnd.TrailingBytes);
                ends.Add(TellEndAsync(file, end, checksums, rows.Line, log));
            }
        }
        catch (FileNotFoundException exception)
        {
            Interlocked.Increment(ref _incompleteFiles);
            log.OnFile(InventoryErrorIds.FileMissing, exception.Message, null, "Copy the whole inventory, its data folder included.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Interlocked.Increment(ref _incompleteFiles);
            log.OnFile(InventoryErrorIds.FileUnreadable, $"The file could not be read to its end: {exception.Message}", PositionOf(rows.Line), "What was read of it counts; the result is incomplete.");
        }

        Interlocked.Add(ref _badRows, log.BadRows);
        log.Complete();
    }

    private async Task TellEndAsync(InventoryFile file, InventoryFileEnd end, FileChecksums checksums, long line, InventoryFileLog log)
        => TellEnd(file, end with { Md5 = end.Md5 ?? await checksums.FindAsync(file).ConfigureAwait(false) }, line, log);

    /// <summary>One problem for one file: a file whose gzip is damaged has a wrong checksum, too.</summary>
    private void TellEnd(InventoryFile file, InventoryFileEnd end, long line, InventoryFileLog log)
    {
        const string Incomplete = "The rows before were read; the result is incomplete. Fetch the file again.";
        var position = string.Create(CultureInfo.InvariantCulture, $"byte {end.BytesRead} of the compressed file, line {line}");
        Interlocked.Add(ref _incompleteFiles, end.End is ContentEnd.Complete && end.Format is null && end.BytesRead > 0 ? 0 : 1);
        if (end.Format is { } format)
        {
            log.OnFile(InventoryErrorIds.FormatNotRead, $"The file is {format}, and inventories are read as CSV.", null, InventoryAdvice.UseCsv);
        }
        else if (end.BytesRead == 0)
        {
            log.OnFile(InventoryErrorIds.EmptyFile, "The file has no content.", null, "Fetch the file again.");
        }
        else if (end.End == ContentEnd.Truncated)
        {
            log.OnFile(InventoryErrorIds.TruncatedGzip, "The gzip stream ends before its end.", position, Incomplete);
        }
        else if (end.End == ContentEnd.Corrupt)
        {
            log.OnFile(InventoryErrorIds.CorruptGzip, "The gzip stream is damaged.", position, Incomplete);
        }
        else if (end.End == ContentEnd.Bomb)
        {
            log.OnFile(InventoryErrorIds.GzipBomb, "The gzip stream unpacks to an implausible size; reading stopped.", position, "Check where the file comes from.");
        }
        else if (end.End == ContentEnd.TrailingBytes)
        {
            log.OnFile(InventoryErrorIds.GzipTrailingBytes, "Bytes that are no gzip follow the gzip stream; they were not read.", position, Incomplete);
        }
        else if (file.Md5 is not null && end.Md5 is null)
        {
            log.OnFile(InventoryErrorIds.ChecksumNotTaken, "The file was read, but not a second time for its checksum: whether it is the file that S3 wrote is not known.", null, "Its rows were counted. Run it again.");
        }
        else if (file.Md5 is { } md5 && !md5.Equals(end.Md5, StringComparison.OrdinalIgnoreCase))
        {
            log.OnFile(
                InventoryErrorIds.FileChanged,
                $"The file's MD5 is {end.Md5}, and the manifest says {md5}: it is not the file that S3 wrote.",
                null,
                "Its rows were counted. Fetch the file again.");
        }
    }

    private static string PositionOf(long line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");

    private void OnRead(long count)
    {
        var read = Interlocked.Add(ref _bytesRead, count);
        if (read / InventoryLimits.ProgressBytes != (read - count) / InventoryLimits.ProgressBytes)
        {
            TellProgress();
        }
    }

    private void TellProgress()
        => observer.OnProgress(new InventoryProgress(Volatile.Read(ref _filesRead), inventory.Files.Count, Interlocked.Read(ref _bytesRead), _bytes));
}
