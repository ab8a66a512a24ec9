using System.Collections.Concurrent;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Rows;

namespace Hokusai.Core.Tests.S3.Inventory;

/// <summary>A row as a test compares it.</summary>
internal sealed record ReadRow(string Key, long Size, DateTime LastModified, StorageClass StorageClass, bool IsLatest, bool IsDeleteMarker, bool IsNullVersion, bool IsReplicationOpen);

/// <summary>Collects rows and problems.</summary>
internal sealed class ReadRows : IInventoryObserver
{
    private readonly ConcurrentQueue<ReadProblem> _problems = new();

    public IReadOnlyList<ReadRow> Rows { get; private set; } = [];

    public IReadOnlyList<ReadProblem> Problems => [.. _problems];

    public long BadRows { get; private set; }

    /// <summary>Keys byte by byte as Latin-1, so that no byte is lost.</summary>
    public static async Task<ReadRows> OfAsync(InventorySource inventory, int threads = 2)
    {
        var read = new ReadRows();
        var reader = new InventoryReader(inventory, read);
        var sinks = await reader.ReadAsync(() => new Sink(), threads, CancellationToken.None);
        read.Rows = [.. sinks.SelectMany(sink => sink.Rows)];
        read.BadRows = reader.BadRows;
        return read;
    }

    public void OnProblem(ReadProblem problem) => _problems.Enqueue(problem);

    public void OnProgress(InventoryProgress progress) => Assert.InRange(progress.FilesRead, 0, progress.Files);

    private sealed class Sink : IInventoryRowSink
    {
        public List<ReadRow> Rows { get; } = [];

        public void OnRow(in InventoryRow row) => Rows.Add(new ReadRow(
            System.Text.Encoding.Latin1.GetString(row.Key),
            row.Size,
            new DateTime(row.LastModified, DateTimeKind.Utc),
            row.StorageClass,
            row.IsLatest,
            row.IsDeleteMarker,
            row.IsNullVersion,
            row.IsReplicationOpen));
    }
}
