using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Cli.Verbs;

/// <summary>Where an investigation of the command line reads: files, an account, or both.</summary>
internal sealed record LiveSources
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required AwsSessionRequest Request { get; init; }

    public ObjectLocation? TrailBucket { get; init; }

    public AthenaTableName? AthenaTable { get; init; }

    public required string WorkGroup { get; init; }

    public string? OutputLocation { get; init; }

    public string? StateBucket { get; init; }

    public required IReadOnlyList<string> StateKeys { get; init; }

    public required IReadOnlyList<string> SnapshotPaths { get; init; }

    public int? AccessLogDays { get; init; }

    public string? CacheFolder { get; init; }

    public int ThrottleLimit { get; init; }

    /// <summary>Files alone need no session; everything else opens one.</summary>
    public async Task<OpenedSources> OpenAsync(InvestigationOptions options, ICommandOutput output, CancellationToken cancellation)
    {
        var account = SnapshotPaths.Count > 0 ? new AccountFiles(SnapshotPaths) : null;
        var asksTrail = Paths.Count == 0 || TrailBucket is not null || AthenaTable is not null;
        var files = InvestigationSources.Files(Paths);
        if (!asksTrail && StateBucket is null)
        {
            return new OpenedSources(files with { Account = account }, null);
        }

        var session = await AwsSession.OpenAsync(Request, cancellation).ConfigureAwait(false);
        foreach (var problem in session.Problems)
        {
            output.WriteProblem(problem);
        }

        var states = StateBucket is null ? [] : new[] { LiveEvidence.StateBucket(session, StateBucket, StateKeys) };
        var logs = AccessLogs(session, options);
        return new OpenedSources(
            new InvestigationSources
            {
                Trail = asksTrail ? Trail(session) : files.Trail,
                // Named files beside a live trail are state versions.
                States = Paths.Count == 0 ? states : [.. files.States, .. states],
                Account = account ?? (asksTrail ? LiveAccount.ForInvestigation(session, options.Symptoms, ThrottleLimit, TimeProvider.System) as IAccountSource : null),
                AccessLogs = logs,
                Names = [.. Paths, .. asksTrail ? TrailNames(session) : [], .. StateKeys.Select(key => $"s3://{StateBucket}/{key}"), .. logs is null ? Array.Empty<string>() : [logs.ToString()]],
            },
            session);
    }

    private AccessLogBuckets? AccessLogs(AwsSession session, InvestigationOptions options)
        => AccessLogDays is { } days && options.LastDays(days, TimeProvider.System.GetUtcNow()) is var span
            ? LiveEvidence.AccessLogs(session, span.From, span.To, CacheFolder, ThrottleLimit)
            : null;

    private ITrailSource Trail(AwsSession session)
        => AthenaTable is not null ? LiveEvidence.Athena(session, AthenaTable, WorkGroup, OutputLocation)
            : TrailBucket is not null ? LiveEvidence.TrailBucket(session, TrailBucket, CacheFolder, ThrottleLimit)
            : LiveEvidence.EventHistory(session, CacheFolder, ThrottleLimit);

    private IReadOnlyList<string> TrailNames(AwsSession session)
        => AthenaTable is not null ? [$"Athena {AthenaTable}"]
            : TrailBucket is not null ? [TrailBucket.ToString()]
            : [.. session.Identities.SelectMany(identity => session.Regions.Select(region => $"event history {identity.AccountId} {region}"))];
}

/// <summary>The sources, and the session that they read through; null where they are files.</summary>
internal sealed record OpenedSources(InvestigationSources Sources, AwsSession? Session) : IDisposable
{
    public void Dispose() => Session?.Dispose();
}
