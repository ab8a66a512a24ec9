using System.Globalization;
using System.Text.Json;

namespace Hokusai.Benchmarks;

/// <summary>
/// Simulates 50 lifecycle rules over an inventory, beside the decompression of the same files and DuckDB's plain aggregation of them, in alternating rounds, so that a
/// noisy machine is unfair to all alike. The goals are those of issue 6: at most 1.8 times the decompression, on two threads both; under 200 MB; quicker than DuckDB.
/// The variant with rules for noncurrent versions, which sorts versions, is told and has no goal of its own but memory.
/// </summary>
internal static class InventoryBenchmark
{
    private const string Limit = "pure GZipStream, 2 threads";
    private const string LimitMd5 = "GZipStream and MD5, 2 threads";
    private const string Ours = "Hokusai, 50 rules";
    private const string Versions = "Hokusai, 50 rules, noncurrent versions";
    private const string DuckDb = "DuckDB, sum by storage class, 2 threads";
    private const double MostOfLimit = 1.8;
    private const long MostMemory = 200L << 20;

    /// <summary>The slow ones take their turn in fewer rounds.</summary>
    private const int PeerRounds = 2;

    public static async Task<int> RunAsync(InventoryBenchmarkOptions options)
    {
        var corpus = InventoryCorpus.Get(options.Keep, options.Rows, options.Files);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Corpus: {options.Rows} rows, {new DirectoryInfo(corpus).EnumerateFiles("*.gz", SearchOption.AllDirectories).Sum(file => file.Length) >> 20} MiB, {corpus}"));
        var contestants = new List<(string Name, Func<Task<(double Milliseconds, long Rows, long Peak, double Cpu)>> MeasureAsync)>
        {
            (Limit, () => MeasureAsync(InventoryChild.Gunzip, corpus)),
            (LimitMd5, () => MeasureAsync(InventoryChild.GunzipMd5, corpus)),
            (Ours, () => MeasureAsync(InventoryChild.Simulate, corpus)),
        };
        var slow = new List<(string Name, Func<Task<(double Milliseconds, long Rows, long Peak, double Cpu)>> MeasureAsync)> { (Versions, () => MeasureAsync(InventoryChild.SimulateVersions, corpus)) };
        var modules = await TrailPeers.RunsAsync("node", "--version").ConfigureAwait(false)
            ? options.DuckDbModules ?? await TrailPeers.InstallDuckDbAsync(options.Keep).ConfigureAwait(false)
            : null;
        if (modules is not null)
        {
            slow.Add((DuckDb, () => MeasureDuckDbAsync(modules, corpus)));
        }
        else
        {
            Console.WriteLine("Left out: DuckDB: node or @duckdb/node-api is not there.");
        }

        // Once unmeasured: files come from the page cache for everybody.
        await contestants[0].MeasureAsync().ConfigureAwait(false);
        var results = new Dictionary<string, List<(double Milliseconds, long Rows, long Peak, double Cpu)>>(StringComparer.Ordinal);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (name, measureAsync) in round < PeerRounds ? contestants.Concat(slow) : contestants)
            {
                var measured = await measureAsync().ConfigureAwait(false);
                results.TryAdd(name, []);
                results[name].Add(measured);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}: {name}: {measured.Milliseconds:F0} ms, {(double.IsNaN(measured.Cpu) ? "" : $"{measured.Cpu:F0} ms of processors, ")}{measured.Peak >> 20} MiB"));
            }
        }

        return Judge(results, options.Rows) ? 0 : 1;
    }

    private static bool Judge(Dictionary<string, List<(double Milliseconds, long Rows, long Peak, double Cpu)>> results, int rows)
    {
        // Neighbours of one round: noise that lasts hits both.
        var ratios = results[Ours].Zip(results[Limit], (ours, limit) => ours.Milliseconds / limit.Milliseconds).Order().ToList();
        var ratio = ratios[ratios.Count / 2];
        var isMet = Tell(string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} x pure decompression (median of {ratios.Count}, {ratios[0]:F2} to {ratios[^1]:F2}); goal <= {MostOfLimit}"), ratio <= MostOfLimit);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(results, Limit, run => run.Cpu):F2} x its processor time; {Median(results, LimitMd5, run => run.Milliseconds):F2} x decompression with the MD5 that the simulation takes and the goal's decompression does not, {Median(results, LimitMd5, run => run.Cpu):F2} x that one's processor time (medians); no goals"));
        foreach (var name in new[] { Ours, Versions })
        {
            var peak = results[name].Max(run => run.Peak);
            isMet &= Tell($"{name}: {peak >> 20} MiB at most; goal < {MostMemory >> 20} MiB", peak < MostMemory);
            isMet &= Tell($"{name}: all rows read", results[name].All(run => run.Rows == rows));
        }

        var versions = results[Versions].Min(run => run.Milliseconds) / results[Limit].Min(run => run.Milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Versions}: {versions:F2} x pure decompression (best of each); no goal"));
        if (results.TryGetValue(DuckDb, out var peers))
        {
            var lead = peers.Min(run => run.Milliseconds) / results[Ours].Min(run => run.Milliseconds);
            isMet &= Tell(string.Create(CultureInfo.InvariantCulture, $"DuckDB takes {lead:F2} x our time (best of each); goal > 1"), lead > 1);
        }

        return isMet;
    }

    /// <summary>Our time to another's, in the same round.</summary>
    private static double Median(
        Dictionary<string, List<(double Milliseconds, long Rows, long Peak, double Cpu)>> results, string other, Func<(double Milliseconds, long Rows, long Peak, double Cpu), double> time)
    {
        var ratios = results[Ours].Zip(results[other], (ours, its) => time(ours) / time(its)).Order().ToList();
        return ratios[ratios.Count / 2];
    }

    private static bool Tell(string result, bool isMet)
    {
        Console.WriteLine($"{result}: {(isMet ? "met" : "MISSED")}");
        return isMet;
    }

    private static async Task<(double Milliseconds, long Rows, long Peak, double Cpu)> MeasureAsync(string child, string corpus)
    {
        var run = await MeasuredProcess.RunAsync(Environment.ProcessPath!, TrailContestant.OwnArguments(child, corpus)).ConfigureAwait(false);
        var report = JsonSerializer.Deserialize<ChildReport>(run.Output.TrimEnd().Split('\n')[^1])!;
        return (report.Milliseconds, report.Count, report.PeakWorkingSet, report.CpuMilliseconds);
    }

    private static async Task<(double Milliseconds, long Rows, long Peak, double Cpu)> MeasureDuckDbAsync(string modules, string corpus)
    {
        var script = Path.Combine(TrailPeers.ScriptFolder(), "inventory.mjs");
        var run = await MeasuredProcess.RunAsync("node", [script, modules, corpus, $"{InventoryChild.Threads}"]).ConfigureAwait(false);
        using var report = JsonDocument.Parse(run.Output.TrimEnd().Split('\n')[^1]);
        return (report.RootElement.GetProperty("milliseconds").GetDouble(), report.RootElement.GetProperty("rows").GetInt64(), run.PeakWorkingSet, double.NaN);
    }
}
