using System.Reflection;
using Hokusai.Aws.Connection;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Collects the accounts and Regions of a session: into a folder, or into memory.</summary>
public sealed class SnapshotCollection
{
    // What a manifest says instead of a list, so that a later version, which may ask more, goes on with a folder that this one began.
    private const string Everything = "everything";

    private readonly AwsSession _session;
    private readonly CollectionOptions _options;
    private readonly TimeProvider _time;

    /// <summary>A collection.</summary>
    /// <param name="session">Whom to ask.</param>
    /// <param name="options">What a person chose.</param>
    /// <param name="time">Tells when answers came.</param>
    /// <exception cref="ArgumentException">A service is named that there is none of.</exception>
    public SnapshotCollection(AwsSession session, CollectionOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ThrottleLimit, 1, nameof(options));
        _session = session;
        _options = options;
        _time = time;
        Plan = CollectionPlan.All.Only(options.Services);
    }

    /// <summary>The services that there are to choose from, as the AWS CLI names them.</summary>
    public static IReadOnlyList<string> Services => CollectionPlan.All.Services;

    /// <summary>The IAM actions that the collection needs.</summary>
    public IReadOnlyList<string> IamActions => Plan.IamActions;

    /// <summary>Tells when answers came.</summary>
    internal TimeProvider Time => _time;

    private CollectionPlan Plan { get; }

    /// <summary>
    /// Collects into a folder, or goes on where a run was that ended early. A folder that holds the finished snapshot already is left as it is:
    /// <see cref="SnapshotManifest.FinishedAt"/> then lies in the past.
    /// </summary>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    /// <param name="replaceFinished">Whether a finished snapshot in the folder is replaced.</param>
    /// <param name="progress">Hears of each call that is done with; from any thread.</param>
    /// <param name="cancellationToken">Stops it; it can be gone on with.</param>
    /// <exception cref="SnapshotFolderException">The folder is in use, is not empty, or holds a snapshot of something else.</exception>
    /// <exception cref="AwsCallException">The credentials have expired. Collecting again goes on from there.</exception>
    /// <exception cref="IOException">The folder could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SnapshotManifest> SaveAsync(string folder, bool replaceFinished, Action<CollectionProgress> progress, CancellationToken cancellationToken)
    {
        var callers = _session.Identities.Select(identity => new SnapshotCaller(identity.AccountId, identity.Arn)).ToList();
        var request = new SnapshotRequest(
            [.. callers.Select(caller => caller.AccountId).Distinct(StringComparer.Ordinal)],
            _session.Regions,
            _options.Services.Count == 0 ? [Everything] : _options.Services);
        using var writer = SnapshotWriter.Open(folder, request, callers, Tool(), replaceFinished, _time);
        if (!writer.IsFinished)
        {
            await new SnapshotCollector(Plan, writer, _options).CollectAsync(_session.Connections, progress, cancellationToken).ConfigureAwait(false);
        }

        return writer.Finish();
    }

    /// <summary>Collects into memory.</summary>
    /// <param name="progress">Hears of each call that is done with; from any thread.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AwsCallException">The credentials have expired.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Snapshot> ReadAsync(Action<CollectionProgress> progress, CancellationToken cancellationToken)
    {
        var memory = new MemorySnapshotSink(_time);
        await new SnapshotCollector(Plan, memory, _options).CollectAsync(_session.Connections, progress, cancellationToken).ConfigureAwait(false);
        return memory.ToSnapshot();
    }

    private static string Tool() => $"hokusai {typeof(SnapshotCollection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";
}
