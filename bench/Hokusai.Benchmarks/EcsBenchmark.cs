using System.Diagnostics;
using System.Globalization;
using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.History;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Benchmarks;

/// <summary>
/// Classifies the reversions of two services and makes the history of their 10,000 revisions out of 100,000 trail records, each corpus in a process of its own.
/// The limits are those of issue 5: two seconds, by the clock and by the processor (which a busy machine does not decide), and 200 MB of working set, runtime and
/// compilation included. Making the records is no part of it, and neither is reading files: the trail benchmark measures that.
/// </summary>
internal static class EcsBenchmark
{
    public const string Child = "ecs-child";

    private const string Ordinary = "ordinary";
    private const string Deploying = "deploying";
    private const long Limit = 200L << 20;

    // The records that lie in memory at a time beside the evidence.
    private const int Batch = 500;

    private static readonly Evidence s_source = new() { Source = "describe-task-definition.json" };
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    /// <summary>Runs the measurements; 1 where a limit is missed.</summary>
    public static async Task<int> RunAsync()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program's own path is unknown.");
        var isKept = true;
        foreach (var corpus in new[] { Ordinary, Deploying })
        {
            var measured = await MeasuredProcess.RunAsync(program, [Child, corpus]).ConfigureAwait(false);
            var columns = measured.Output.Split('\t');
            var processor = double.Parse(columns[1], CultureInfo.InvariantCulture) / s_limit.TotalSeconds;
            var memory = (double)measured.PeakWorkingSet / Limit;
            Console.Write($"{corpus}: {measured.Output}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus}: {processor:P0} of {s_limit.TotalSeconds} s of the processor, {memory:P0} of {Limit >> 20} MB ({measured.PeakWorkingSet >> 20} MB)"));
            isKept &= processor <= 1 && memory <= 1;
        }

        Console.WriteLine(isKept ? "kept" : "missed");
        return isKept ? 0 : 1;
    }

    /// <summary>The measurement itself. Records come in batches and are let go, as a reading does.</summary>
    public static int Measure(string corpus)
    {
        var records = new EcsCorpus(corpus == Ordinary);
        var meter = new Meter();
        var builder = new EcsEvidenceBuilder();
        var definitions = new List<TaskDefinition>();
        var batch = new List<TrailEvent>(Batch);
        for (var first = 0; first < EcsCorpus.Records; first += Batch)
        {
            batch.Clear();
            batch.AddRange(Enumerable.Range(first, Batch).Select(records.Record));
            meter.Measure("calls", () => batch.ForEach(builder.Add));
            meter.Measure("definitions", () => Read(batch, definitions));
        }

        // Of the newer half ECS was asked, too.
        foreach (var answers in Enumerable.Range(1 + (EcsCorpus.Revisions / 2), EcsCorpus.Revisions / 2).Chunk(Batch).Select(chunk => chunk.Select(EcsCorpus.DefinitionOf).ToList()))
        {
            meter.Measure("definitions", () => answers.ForEach(answer => definitions.AddRange(TaskDefinitionReader.Read(answer, s_source, _ => { }))));
        }

        var (reversions, deployments, revisions) = Conclude(meter, definitions, builder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"processor\t{meter.Processor.TotalSeconds:0.000}\tclock {meter.Clock.TotalSeconds:0.000} s, {meter.Stages}, {GC.GetTotalAllocatedBytes() >> 20} MB allocated in all; {EcsCorpus.Records} records, {revisions} revisions, {deployments} deployments, {reversions} reversions"));
        return 0;
    }

    private static void Read(List<TrailEvent> batch, List<TaskDefinition> definitions)
    {
        foreach (var record in batch)
        {
            if (TaskDefinitionTrail.Registered(record) is { } definition)
            {
                definitions.Add(definition);
            }

            GC.KeepAlive(TaskDefinitionTrail.Ended(record));
        }
    }

    private static (int Reversions, int Deployments, int Revisions) Conclude(Meter meter, List<TaskDefinition> definitions, EcsEvidenceBuilder builder)
    {
        var collection = meter.Measure("collection", () => TaskDefinitionCollection.Of(definitions, []));
        var evidence = meter.Measure("evidence", () => builder.Build(definitions: collection.Definitions.ToDictionary(definition => definition.Arn!, StringComparer.Ordinal)));
        var history = meter.Measure("history", () => TaskDefinitionHistory.Of(collection, evidence.Steps, []));

        // What the product's results hold, without the garbage that a collector has not looked at yet.
        var resident = Environment.WorkingSet >> 20;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"held at the end: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB of {resident} MB; {GC.CollectionCount(0)} collections, {GC.GetTotalPauseDuration().TotalSeconds:0.00} s"));
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
