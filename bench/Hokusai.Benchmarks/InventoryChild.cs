using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Benchmarks;

/// <summary>The measured work on an inventory, each kind in a process of its own.</summary>
internal static class InventoryChild
{
    public const string Gunzip = "child-inventory-gunzip";
    public const string GunzipMd5 = "child-inventory-gunzip-md5";
    public const string Simulate = "child-inventory-simulate";
    public const string SimulateVersions = "child-inventory-simulate-versions";

    /// <summary>Threads of everybody.</summary>
    public const int Threads = 2;

    /// <summary>
    /// The physical limit: unpack the files and look at nothing, in the quickest way that .NET has, which is the one that the reader uses: large pieces in, large
    /// pieces out.
    /// </summary>
    /// <param name="corpus">The folder of the files.</param>
    /// <param name="hasMd5">Whether the packed files' MD5 is taken, too, as the simulation does.</param>
    public static int Unpack(string corpus, bool hasMd5)
    {
        var watch = Stopwatch.StartNew();
        var files = Directory.GetFiles(corpus, "*.csv.gz", SearchOption.AllDirectories);
        var next = -1;
        long total = 0;
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            int at;
            while ((at = Interlocked.Increment(ref next)) < files.Length)
            {
                using var file = new FileStream(files[at], FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                using var gzip = new GZipStream(new LargePieces(file, hasMd5), CompressionMode.Decompress);
                using var count = new CountingStream();
                gzip.CopyTo(count, 128 * 1024);
                Interlocked.Add(ref total, count.Count);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Report(watch, total, "");
    }

    /// <summary>The simulation: checksums, 50 rules, 90 days.</summary>
    public static async Task<int> SimulateAsync(string corpus, bool hasNoncurrentRules)
    {
        var watch = Stopwatch.StartNew();
        var inventory = new InventoryFinder(problem => throw new InvalidDataException(problem.ToString())).Open(corpus, schema: null)!;
        var options = new InventorySimulationOptions
        {
            Configuration = InventoryRules.Make(InventoryCorpus.Prefixes, hasNoncurrentRules),
            Bucket = new SimulatedBucket { Versioning = BucketVersioning.Enabled },
            From = new DateOnly(2025, 12, 1),
            Days = 90,
            Threads = Threads,
        };
        var result = await InventorySimulation.RunAsync(inventory, options, new LoudObserver(), CancellationToken.None).ConfigureAwait(false);
        return Report(
            watch,
            result.Totals.Rows,
            $"{result.Totals.Bytes} bytes, {result.Impacts.Count} impacts, {result.Impacts.Sum(impact => impact.Objects)} objects, {result.SpilledBytes >> 20} MiB spilled");
    }

    private static int Report(Stopwatch watch, long count, string answer)
    {
        var elapsed = watch.Elapsed.TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new ChildReport(elapsed, count, answer, process.PeakWorkingSet64) { CpuMilliseconds = process.TotalProcessorTime.TotalMilliseconds }));
        return 0;
    }

    /// <summary>A benchmark over an inventory that was not read whole measures nothing.</summary>
    private sealed class LoudObserver : IInventoryObserver
    {
        public void OnProblem(ReadProblem problem) => throw new InvalidDataException(problem.ToString());

        public void OnProgress(InventoryProgress progress)
        {
            // Not measured.
        }
    }

    /// <summary>Hands a file over in pieces of 256 KiB; GZipStream would ask for 8 KiB.</summary>
    private sealed class LargePieces(Stream file, bool hasMd5) : MemoryStream
    {
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3 Inventory names its files' MD5.")]
        public override void CopyTo(Stream destination, int bufferSize)
        {
            var piece = new byte[256 * 1024];
            using var md5 = hasMd5 ? IncrementalHash.CreateHash(HashAlgorithmName.MD5) : null;
            int count;
            while ((count = file.Read(piece)) > 0)
            {
                md5?.AppendData(piece, 0, count);
                destination.Write(piece, 0, count);
            }
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Count { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Length;
    }
}
