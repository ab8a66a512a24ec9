using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>The accounts and Regions of a session, asked only what a command needs.</summary>
public sealed class LiveAccount : IAccountSource
{
    private readonly AwsSession _session;
    private readonly int _throttleLimit;
    private readonly TimeProvider _time;
    private readonly CollectionPlan _plan;
    private readonly Func<CollectionStep, CollectionItem, bool>? _isWanted;

    private LiveAccount(AwsSession session, int throttleLimit, TimeProvider time, CollectionPlan plan, Func<CollectionStep, CollectionItem, bool>? isWanted = null)
    {
        _session = session;
        _throttleLimit = throttleLimit;
        _time = time;
        _plan = plan;
        _isWanted = isWanted;
    }

    /// <summary>What bears on the symptoms of an investigation.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="symptoms">The symptoms; empty for all.</param>
    /// <param name="throttleLimit">How many calls are under way at once in one account and Region; at least 1.</param>
    /// <param name="time">Tells when answers came.</param>
    public static LiveAccount ForInvestigation(AwsSession session, IReadOnlyList<Symptom> symptoms, int throttleLimit, TimeProvider time)
        => new(session, throttleLimit, time, LivePlans.OfSymptoms(symptoms));

    /// <summary>The services of ECS that are wanted, with their deployments, and the task definitions that they run or ran.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="options">Which services are wanted.</param>
    /// <param name="throttleLimit">How many calls are under way at once in one account and Region; at least 1.</param>
    /// <param name="time">Tells when answers came.</param>
    public static LiveAccount ForServices(AwsSession session, EcsReversionOptions options, int throttleLimit, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(session, throttleLimit, time, LivePlans.Services, (step, item) => step.Command switch
        {
            "list-services" => options.WantsCluster(item.Subject),
            "describe-services" or "list-service-deployments" => options.WantsService(item.Subject, item.Parent),
            _ => true,
        });
    }

    /// <summary>Buckets with their lifecycle rules, and what those depend on.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="isWanted">Says of a bucket's name whether it is asked about.</param>
    /// <param name="throttleLimit">How many calls are under way at once in one account; at least 1.</param>
    /// <param name="time">Tells when answers came.</param>
    public static LiveAccount ForBuckets(AwsSession session, Func<string, bool> isWanted, int throttleLimit, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return new(session, throttleLimit, time, LivePlans.Buckets, (_, item) => isWanted(item.Subject));
    }

    /// <summary>The same, and whether what they hold may be locked.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="isWanted">Says of a bucket's name whether it is asked about.</param>
    /// <param name="throttleLimit">How many calls are under way at once in one account; at least 1.</param>
    /// <param name="time">Tells when answers came.</param>
    public static LiveAccount ForBucketsAndLocks(AwsSession session, Func<string, bool> isWanted, int throttleLimit, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return new(session, throttleLimit, time, LivePlans.BucketsAndLocks, (_, item) => isWanted(item.Subject));
    }

    /// <summary>Revisions of one family of task definitions.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="family">The family.</param>
    /// <param name="revisions">The numbers; empty for all.</param>
    /// <param name="throttleLimit">How many calls are under way at once in one account and Region; at least 1.</param>
    /// <param name="time">Tells when answers came.</param>
    public static LiveAccount ForTaskDefinitions(AwsSession session, string family, IReadOnlyList<int> revisions, int throttleLimit, TimeProvider time)
        => new(session, throttleLimit, time, LivePlans.OfTaskDefinitions(family, revisions));

    /// <summary>The revisions of task definitions, those shortly before them, and the services that run or ran them.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="families">The families; <c>*</c> and <c>?</c> are wildcards. Empty for all.</param>
    /// <param name="revisions">The numbers; empty for all.</param>
    /// <param name="throttleLimit">How many calls are under way at once in one account and Region; at least 1.</param>
    /// <param name="time">Tells when answers came.</param>
    public static LiveAccount ForTaskDefinitionHistory(AwsSession session, IReadOnlyList<string> families, IReadOnlyList<int> revisions, int throttleLimit, TimeProvider time)
        => new(session, throttleLimit, time, LivePlans.OfTaskDefinitionHistory(families, revisions));

    /// <inheritdoc/>
    public async Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var memory = new MemorySnapshotSink(_time);
        var progress = new CollectionReport(output, "Asking the account");
        await new SnapshotCollector(_plan, memory, new CollectionOptions { ThrottleLimit = _throttleLimit, IsWanted = _isWanted })
            .CollectAsync(_session.Connections, progress.OnProgress, cancellationToken).ConfigureAwait(false);
        progress.Complete();
        return memory.ToSnapshot();
    }
}
