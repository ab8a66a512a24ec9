using Hokusai.Aws.Connection;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Asks accounts everything that a plan names, and gives the answers to a sink: a folder or memory.</summary>
internal sealed class SnapshotCollector(CollectionPlan plan, ISnapshotSink sink, CollectionOptions options)
{
    /// <summary>
    /// Collects. What is denied, missing or down becomes a gap, and the rest goes on; what the sink has already is not asked again.
    /// </summary>
    /// <param name="connections">The accounts and Regions.</param>
    /// <param name="progress">Hears of each call that is done with; from any thread.</param>
    /// <param name="cancellationToken">Stops the collection; what was collected until then is in the sink.</param>
    /// <exception cref="AwsCallException">The credentials have expired. Collecting again goes on from there.</exception>
    /// <exception cref="IOException">The sink could not take an answer.</exception>
    /// <exception cref="OperationCanceledException">The collection was stopped.</exception>
    public async Task CollectAsync(IReadOnlyList<IAwsConnection> connections, Action<CollectionProgress> progress, CancellationToken cancellationToken)
    {
        using var course = new CollectionCourse(progress, cancellationToken);
        var accounts = connections.GroupBy(connection => connection.AccountId, StringComparer.Ordinal).Select(account => CollectAccountAsync([.. account], course));
        await Task.WhenAll(accounts).ConfigureAwait(false);
    }

    private async Task CollectAccountAsync(IReadOnlyList<IAwsConnection> connections, CollectionCourse course)
    {
        var failures = await Task.WhenAll(connections.Select(connection => RegionProbe.FailureAsync(connection, options.FirstAnswerTimeout, course.Token))).ConfigureAwait(false);
        var regions = connections.Zip(failures, (connection, failure) => (Connection: connection, Failure: failure)).ToList();
        foreach (var (connection, failure) in regions.Where(region => region.Failure is not null))
        {
            await course.GuardAsync(() => AddGapAsync(CollectionGaps.OfRegion(connection.AccountId, connection.Region, failure!))).ConfigureAwait(false);
        }

        var answering = regions.Where(region => region.Failure is null).Select(region => region.Connection).ToList();
        var parts = answering.Select(connection => RunAsync(connection, connection.Region, plan.Regional, course)).ToList();
        // Whom to ask what is global: any Region leads there, if it answers.
        if (answering.FirstOrDefault() is { } home)
        {
            parts.Add(RunAsync(home, SnapshotKey.GlobalRegion, plan.Global, course));
        }
        else
        {
            await course.GuardAsync(() => AddGapAsync(CollectionGaps.OfRegion(connections[0].AccountId, SnapshotKey.GlobalRegion, failures[0]!))).ConfigureAwait(false);
        }

        await Task.WhenAll(parts).ConfigureAwait(false);
    }

    private Task AddGapAsync(SnapshotGap gap)
    {
        sink.AddGap(gap);
        return Task.CompletedTask;
    }

    private async Task RunAsync(IAwsConnection connection, string region, IReadOnlyList<CollectionStep> steps, CollectionCourse course)
    {
        using var runner = new StepRunner(connection, region, sink, options, course);
        await runner.RunAsync(steps).ConfigureAwait(false);
    }
}
