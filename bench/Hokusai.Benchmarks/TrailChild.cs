using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Benchmarks;

/// <summary>What one measured process reports on its last line of output.</summary>
/// <param name="Milliseconds">Time of the work itself, without the start of the process.</param>
/// <param name="Count">Distinct events found (or bytes unpacked).</param>
/// <param name="Answer">A digest of the sorted event ids.</param>
/// <param name="PeakWorkingSet">Bytes.</param>
internal sealed record ChildReport(double Milliseconds, long Count, string Answer, long PeakWorkingSet)
{
    /// <summary>Milliseconds of processor time, of all threads.</summary>
    public double CpuMilliseconds { get; init; }
}

/// <summary>The measured work, each kind in a process of its own.</summary>
internal static class TrailChild
{
    public const string FirstPass = "child-first-pass";
    public const string Gunzip = "child-gunzip";
    public const string FirstObject = "child-first-object";

    /// <summary>The first pass of an investigation: every event with a wanted name.</summary>
    public static async Task<int> ReadAsync(string corpus)
    {
        var watch = Stopwatch.StartNew();
        var query = new TrailQuery { EventNames = TrailNames.Wanted.ToHashSet(StringComparer.Ordinal) };
        var ids = new List<string>();
        await foreach (var record in new TrailFileSource([corpus]).ReadAsync(query, new LoudObserver(), CancellationToken.None).ConfigureAwait(false))
        {
            ids.Add(record.EventId);
        }

        watch.Stop();
        return Report(watch, ids.Count, Digest(ids));
    }

    /// <summary>The physical limit: unpack every file with GZipStream on every processor and look at nothing.</summary>
    public static int Unpack(string corpus)
    {
        const int BufferSize = 128 * 1024;
        var watch = Stopwatch.StartNew();
        var files = Directory.GetFiles(corpus, "*.json.gz", SearchOption.AllDirectories);
        var next = -1;
        long total = 0;
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            var buffer = new byte[BufferSize];
            int at;
            while ((at = Interlocked.Increment(ref next)) < files.Length)
            {
                using var file = new FileStream(files[at], FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                using var gzip = new GZipStream(file, CompressionMode.Decompress);
                int count;
                while ((count = gzip.Read(buffer)) > 0)
                {
                    Interlocked.Add(ref total, count);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        watch.Stop();
        return Report(watch, total, "");
    }

    /// <summary>The first event of one file; the parent measures until the line arrives.</summary>
    public static async Task<int> ReadFirstAsync(string file)
    {
        var watch = Stopwatch.StartNew();
        var query = new TrailQuery { EventNames = TrailNames.Wanted.ToHashSet(StringComparer.Ordinal) };
        await foreach (var record in new TrailFileSource([file]).ReadAsync(query, new LoudObserver(), CancellationToken.None).ConfigureAwait(false))
        {
            return Report(watch, 1, record.EventId);
        }

        return 1;
    }

    /// <summary>What readers of different kinds are compared by.</summary>
    public static string Digest(IEnumerable<string> ids)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))))[..16];

    private static int Report(Stopwatch watch, long count, string answer)
    {
        var elapsed = watch.Elapsed.TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new ChildReport(elapsed, count, answer, process.PeakWorkingSet64)));
        return 0;
    }

    /// <summary>A benchmark over a corpus that was not read whole measures nothing.</summary>
    private sealed class LoudObserver : ITrailReadObserver
    {
        public void OnProblem(ReadProblem problem) => throw new InvalidDataException(problem.ToString());

        public void OnSkipped(string source, string reason) => throw new InvalidDataException($"{source}: {reason}");

        public void OnProgress(TrailReadProgress progress)
        {
            // Not measured.
        }
    }
}
