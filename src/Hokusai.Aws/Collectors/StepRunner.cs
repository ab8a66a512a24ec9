using System.Collections.Concurrent;
using Hokusai.Aws.Connection;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Runs the steps of one account and Region (or those that are asked once for an account): each as soon as its items are known.</summary>
internal sealed class StepRunner : IDisposable
{
    private readonly IAwsConnection _connection;
    private readonly string _region;
    private readonly ISnapshotSink _sink;
    private readonly CollectionOptions _options;
    private readonly CollectionCourse _course;
    private readonly SemaphoreSlim _turns;
    private readonly ServiceHealth _health = new();
    private readonly Dictionary<CollectionStep, Task<IReadOnlyList<SnapshotKey>>> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<SnapshotKey, byte> _gaps = new();

    /// <summary>A runner for one account and Region.</summary>
    /// <param name="connection">Whom to ask.</param>
    /// <param name="region">The Region that the documents are filed under.</param>
    /// <param name="sink">Takes the answers.</param>
    /// <param name="options">What a person chose.</param>
    /// <param name="course">What all runners of a collection share.</param>
    public StepRunner(IAwsConnection connection, string region, ISnapshotSink sink, CollectionOptions options, CollectionCourse course)
    {
        _connection = connection;
        _region = region;
        _sink = sink;
        _options = options;
        _course = course;
        _turns = new SemaphoreSlim(options.ThrottleLimit);
    }

    /// <summary>Runs the steps. Each stands behind those that it takes its items from.</summary>
    public Task RunAsync(IReadOnlyList<CollectionStep> steps)
    {
        foreach (var step in steps)
        {
            var sources = step.Sources.Select(source => (source, _steps[source.Step])).ToList();
            _steps.Add(step, RunAsync(step, sources));
        }

        return Task.WhenAll(_steps.Values);
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>Asks what is not known yet, and names the documents that there are then.</summary>
    private async Task<IReadOnlyList<SnapshotKey>> RunAsync(CollectionStep step, List<(ItemSource Source, Task<IReadOnlyList<SnapshotKey>> Keys)> sources)
    {
        // So that all steps are under way before the first one waits.
        await Task.Yield();
        if (step.IsAboutEverything)
        {
            await AskAsync(step, []).ConfigureAwait(false);
            return Known([KeyOf(step, subject: null)]);
        }

        var items = Bounded(step, await ItemsAsync(step, sources).ConfigureAwait(false));
        var batches = items.Where(item => !_sink.Has(KeyOf(step, item.Subject)))
            .GroupBy(item => step.BatchOf?.Invoke(item))
            .SelectMany(alike => alike.Chunk(step.BatchSize))
            .ToList();
        await Task.WhenAll(batches.Select(batch => AskAsync(step, batch))).ConfigureAwait(false);
        return Known(items.Select(item => KeyOf(step, item.Subject)));
    }

    private async Task<List<CollectionItem>> ItemsAsync(CollectionStep step, List<(ItemSource Source, Task<IReadOnlyList<SnapshotKey>> Keys)> sources)
    {
        var items = step.KnownItems.ToList();
        foreach (var (source, keys) in sources)
        {
            items.AddRange((await keys.ConfigureAwait(false)).Select(_sink.Find).OfType<SnapshotDocument>().SelectMany(document => source.Items(document, _options)));
        }

        return [.. items.Where(item => _options.IsWanted?.Invoke(step, item) ?? true).DistinctBy(item => item.Subject, StringComparer.Ordinal)];
    }

    private List<CollectionItem> Bounded(CollectionStep step, List<CollectionItem> items)
    {
        if (step.MaxItems is not { } limit || items.Count <= limit(_options))
        {
            return items;
        }

        AddGap(new SnapshotGap
        {
            Key = KeyOf(step, subject: null),
            ErrorId = CollectionErrorIds.LimitReached,
            Reason = $"{step.Operation} was asked about {limit(_options)} of {items.Count} only.",
            Advice = "Raise the limit where the others matter.",
        });
        return items[..limit(_options)];
    }

    private async Task AskAsync(CollectionStep step, CollectionItem[] items)
    {
        var keys = items.Length == 0 ? [KeyOf(step, subject: null)] : items.Select(item => KeyOf(step, item.Subject)).ToArray();
        if (items.Length == 0 && _sink.Has(keys[0]))
        {
            return;
        }

        _course.Expect();
        await _turns.WaitAsync(_course.Token).ConfigureAwait(false);
        try
        {
            await _course.GuardAsync(() => AskNowAsync(step, items, keys)).ConfigureAwait(false);
            _course.Report(_connection.AccountId, _region, step.Name);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task AskNowAsync(CollectionStep step, CollectionItem[] items, SnapshotKey[] keys)
    {
        if (_health.IsDown(step.Service))
        {
            return;
        }

        try
        {
            var answers = await step.AskAsync(new StepCall(_connection, items, _sink.StartedAt, _options), _course.Token).ConfigureAwait(false);
            _health.Answered(step.Service);
            foreach (var answer in answers)
            {
                _sink.Add(KeyOf(step, answer.Subject), answer.Content);
            }
        }
        catch (AwsCallException e) when (e.Code is { } code && step.AbsentCodes.Contains(code))
        {
            _health.Answered(step.Service);
            Array.ForEach(keys, key => _sink.Add(key, SnapshotDocument.Absent(code)));
        }
        catch (AwsCallException e) when (e.ErrorId != AwsErrorIds.CredentialsExpired)
        {
            Fail(step, keys, e);
        }
    }

    private void Fail(CollectionStep step, SnapshotKey[] keys, AwsCallException failure)
    {
        if (failure.ErrorId is not (AwsErrorIds.Unreachable or AwsErrorIds.TimedOut))
        {
            _health.Answered(step.Service);
            Array.ForEach(keys, key => AddGap(CollectionGaps.Of(key, failure)));
        }
        else if (_health.Failed(step.Service))
        {
            AddGap(CollectionGaps.Of(new SnapshotKey(_connection.AccountId, _region, step.Service, SnapshotKey.Everything), failure));
        }
        else if (!_health.IsDown(step.Service))
        {
            Array.ForEach(keys, key => AddGap(CollectionGaps.Of(key, failure)));
        }
    }

    private void AddGap(SnapshotGap gap)
    {
        if (_gaps.TryAdd(gap.Key, 0))
        {
            _sink.AddGap(gap);
        }
    }

    private SnapshotKey KeyOf(CollectionStep step, string? subject) => new(_connection.AccountId, _region, step.Service, step.Command, subject);

    private List<SnapshotKey> Known(IEnumerable<SnapshotKey> keys) => [.. keys.Where(_sink.Has)];
}
