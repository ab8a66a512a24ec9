using Hokusai.Core.S3;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Deletions;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.S3.Simulation.Prices;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.Commands;

/// <summary>What the lifecycle rules of buckets would do wrong, from an account, from files, or from both.</summary>
/// <param name="sources">Where the rules are read.</param>
/// <param name="options">Which buckets are wanted, and the limits.</param>
public sealed class S3LifecycleRiskCommand(S3RiskSources sources, S3LifecycleRiskOptions options)
{
    /// <summary>Writes one <see cref="LifecycleRisk"/> for each thing that is wrong, bucket by bucket, the worst of each first, and the standards where they are wanted.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ICommandOutput toldOnce = new ToldOnceOutput(output);
        if (Settings(toldOnce) is not { } read)
        {
            return;
        }

        var settings = read with { RetrievalPerGB = read.RetrievalPerGB ?? PriceTable.Default[StorageClass.GlacierFlexibleRetrieval]?.RetrievalPerGb };

        var files = new S3LogFiles(toldOnce.WriteProblem);
        var (logs, events) = files.Find(sources.AccessLogPaths, cancellationToken);
        var others = logs.Concat(events).ToHashSet(StringComparer.Ordinal);
        var buckets = await new BucketFilesReading(sources.Account, sources.ConfigurationPaths, toldOnce)
            .ReadAsync(others.Contains, cancellationToken).ConfigureAwait(false);
        var wanted = buckets.Where(bucket => options.Wants(bucket.Bucket)).OrderBy(bucket => bucket.AccountId, StringComparer.Ordinal).ThenBy(bucket => bucket.Bucket, StringComparer.Ordinal).ToList();
        var reads = new LastAccessReading(options.Wants);
        ReadFiles(files, logs, reads, toldOnce, cancellationToken);
        var coverage = await ReadStoredAsync(wanted, reads, toldOnce, cancellationToken).ConfigureAwait(false);
        var accesses = new LastAccessFacts(reads, settings);
        foreach (var bucket in wanted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = accesses.Of(bucket, coverage.GetValueOrDefault(bucket.Bucket));
            LifecycleRisks.Of(known, settings).ToList().ForEach(output.WriteObject);
            if (options.WritesStandard)
            {
                output.WriteObject(BucketStandard.Of(known, settings));
            }
        }

        WarnOfUnknown(buckets, output);
    }

    private RiskSettings? Settings(ICommandOutput output)
    {
        if (options.SettingsPath is not { } path)
        {
            return new RiskSettings();
        }

        try
        {
            return RiskSettingsReader.Read(DocumentFile.ReadBytes(path), path, output.WriteProblem);
        }
        catch (SnapshotFileException e)
        {
            output.WriteProblem(e.ToProblem(path) with { ErrorId = LifecycleErrorIds.SettingsUnreadable });
            return null;
        }
    }

    private static void ReadFiles(S3LogFiles files, IReadOnlyList<string> logs, LastAccessReading reads, ICommandOutput output, CancellationToken cancellationToken)
    {
        for (var at = 0; at < logs.Count; at++)
        {
            output.WriteProgress(new CommandProgress("Reading access logs", $"{at:N0} of {logs.Count:N0} files", (int)(100L * at / logs.Count), at == logs.Count - 1));
            files.Reader.Read(logs[at], (in AccessLogLine line, int _) => reads.Add(line), cancellationToken);
        }
    }

    private async Task<IReadOnlyDictionary<string, AccessLogCoverage>> ReadStoredAsync(IReadOnlyList<BucketFacts> buckets, LastAccessReading reads, ICommandOutput output, CancellationToken cancellationToken)
    {
        if (sources.AccessLogs is not { } stored)
        {
            return new Dictionary<string, AccessLogCoverage>(StringComparer.Ordinal);
        }

        var logged = from bucket in buckets
                     where bucket.AccessLogTarget is { IsKnown: true, Value: not null }
                     select new LoggedBucket(bucket.AccountId, bucket.Region, bucket.Bucket, bucket.AccessLogTarget.Value!);
        return await new AccessLogObjects(stored, output).ReadAsync(logged, (in AccessLogLine line, int _, string _) => reads.Add(line), cancellationToken).ConfigureAwait(false);
    }

    // No risk in a bucket that nothing tells of proves nothing.
    private void WarnOfUnknown(IReadOnlyList<BucketFacts> buckets, ICommandOutput output)
    {
        foreach (var bucket in options.Buckets.Where(bucket => bucket.IndexOfAny(['*', '?']) < 0 && buckets.All(known => known.Bucket != bucket)))
        {
            output.WriteWarning($"Nothing that was read tells of the bucket {bucket}.");
        }
    }
}
