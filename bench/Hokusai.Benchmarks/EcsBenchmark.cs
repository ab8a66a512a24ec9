using System.Diagnostics;
using System.Globalization;
using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.History;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Benchmarks;

/// <summary>
/// Classifies the reversions of two services and makes the history of their 10,000 revisions out of 100,000 trail records, each corpus in a process of its own.
/// The limits are those of issue 5: two seconds by the clock, of a process that did the same once before, as benchmarks are measured everywhere (its first time,
/// compilation included, is told beside it), and 200 MB of working set, runtime included, where the heap is limited to fit into that. Making the records is no part of it, and neither is reading files: the trail benchmark measures that.
/// The quickest of some rounds counts, as others may use the machine. A corpus that nearly always deploys is told beside it.
/// </summary>
internal static class EcsBenchmark
{
    public const string Child = "ecs-child";

    private const string Ordinary = "ordinary";
    private const string Deploying = "deploying";
    private const int Rounds = 5;
    private const long Limit = 200L << 20;

    // What the runtime and its compiler, some 50 MB, leave of the limit. Without it, the collector's appetite goes by the size of the machine's caches, which on a
    // server are larger than the whole limit: https://learn.microsoft.com/dotnet/core/runtime-config/garbage-collector#heap-limit.
    private const long HeapLimit = 140L << 20;

    // The records that lie in memory at a time beside the evidence.
    private const int Batch = 500;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    /// <summary>Runs the measurements; 1 where a limit is missed.</summary>
    public static async Task<int> RunAsync()
    {
        var limited = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture) };
        var (clock, memory) = await RunAsync(Ordinary, limited).ConfigureAwait(false);
        _ = await RunAsync(Deploying, environment: null).ConfigureAwait(false);
        var isKept = clock <= s_limit && memory <= Limit;
        Console.WriteLine(isKept ? "kept" : "missed");
        return isKept ? 0 : 1;
    }

    private static async Task<(TimeSpan Clock, long Memory)> RunAsync(string corpus, IReadOnlyDictionary<string, string>? environment)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program's own path is unknown.");
        var (clock, cold, memory) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var measured = await MeasuredProcess.RunAsync(program, [Child, corpus], environment: environment).ConfigureAwait(false);
            var runs = measured.Output.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal))
                .Select(line => TimeSpan.FromSeconds(double.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture))).ToList();
            clock = runs[^1] < clock ? runs[^1] : clock;
            cold = runs[0] < cold ? runs[0] : cold;
            memory = Math.Max(memory, measured.PeakWorkingSet);
            Console.Write($"{corpus}: {measured.Output}");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus}: {clock.TotalSeconds:0.00} s, {clock / s_limit:P0} of {s_limit.TotalSeconds} s ({cold.TotalSeconds:0.00} s the first time); {memory >> 20} MB, {(double)memory / Limit:P0} of {Limit >> 20} MB"));
        return (clock, memory);
    }

    /// <summary>The measurement itself, twice.</summary>
    public static int Measure(string corpus)
    {
        for (var run = 0; run < 2; run++)
        {
            Run(corpus);
        }

        return 0;
    }

    // Records come in batches and are let go, as a reading does.
    private static void Run(string corpus)
    {
        var records = new EcsCorpus(corpus == Ordinary);
        var meter = new Meter();
        var builder = new EcsEvidenceBuilder();
        var definitions = new TaskDefinitionGathering();
        var batch = new List<TrailEvent>(Batch);
        for (var first = 0; first < EcsCorpus.Records; first += Batch)
        {
            batch.Clear();
            batch.AddRange(Enumerable.Range(first, Batch).Select(records.Record));
            meter.Measure("calls", () => batch.ForEach(builder.Add));
            meter.Measure("definitions", () => batch.ForEach(definitions.Add));
        }

        // Of the newer half ECS was asked, too.
        foreach (var answers in Enumerable.Range(1 + (EcsCorpus.Revisions / 2), EcsCorpus.Revisions / 2).Chunk(Batch).Select(EcsCorpus.AnswersOf))
        {
            meter.Measure("definitions", () => TaskDefinitionSnapshot.Read(answers, _ => { }).ToList().ForEach(definitions.Add));
        }

        var (reversions, deployments, revisions) = Conclude(meter, definitions, builder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"clock\t{meter.Clock.TotalSeconds:0.000}\ts, processor {meter.Processor.TotalSeconds:0.000} s, {meter.Stages}, {GC.GetTotalAllocatedBytes() >> 20} MB allocated in all; {EcsCorpus.Records} records, {revisions} revisions, {deployments} deployments, {reversions} reversions"));
    }

    private static (int Reversions, int Deployments, int Revisions) Conclude(Meter meter, TaskDefinitionGathering definitions, EcsEvidenceBuilder builder)
    {
        var collection = meter.Measure("collection", definitions.Build);
        var evidence = meter.Measure("evidence", () => builder.Build(definitions: collection.Definitions.ToDictionary(definition => definition.Arn!, StringComparer.Ordinal)));
        var history = meter.Measure("history", () => TaskDefinitionHistory.Of(collection, evidence.Steps, []));

        // What the product's results hold, without the garbage that a collector has not looked at yet.
        var resident = Environment.WorkingSet >> 20;
        Console.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"held at the end: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB of {resident} MB; {GC.CollectionCount(0)} collections, {GC.GetTotalPauseDuration().TotalSeconds:0.00} s; "));
        GC.KeepAlive(builder);
        GC.KeepAlive(definitions);
        GC.KeepAlive(collection);
        GC.KeepAlive(evidence);
        GC.KeepAlive(history);
        return (evidence.Reversions.Count, evidence.Deployments.Count, history.Count);
    }

    /// <summary>Adds up the time of stages, as the clock and as the processor tell it.</summary>
    private sealed class Meter
    {
        private readonly Dictionary<string, (TimeSpan Clock, long Allocated)> _stages = [];
        private readonly Process _process = Process.GetCurrentProcess();

        public TimeSpan Clock { get; private set; }

        public TimeSpan Processor { get; private set; }

        public string Stages => string.Join(", ", _stages.Select(stage => string.Create(
            CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value.Clock.TotalSeconds:0.00} s {stage.Value.Allocated >> 20} MB")));

        public void Measure(string stage, Action work) => Measure(stage, () =>
        {
            work();
            return true;
        });

        public T Measure<T>(string stage, Func<T> work)
        {
            _process.Refresh();
            var processor = _process.TotalProcessorTime;
            var allocated = GC.GetTotalAllocatedBytes();
            var clock = Stopwatch.StartNew();
            var result = work();
            var elapsed = clock.Elapsed;
            _process.Refresh();
            Processor += _process.TotalProcessorTime - processor;
            Clock += elapsed;
            var (sum, bytes) = _stages.GetValueOrDefault(stage);
            _stages[stage] = (sum + elapsed, bytes + GC.GetTotalAllocatedBytes() - allocated);
            return result;
        }
    }
}
