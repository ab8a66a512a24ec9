using Hokusai.Core.Commands;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Locks;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.S3;

/// <summary>
/// Reads what an account and files tell of buckets. The same files are looked at as answers of AWS and as lifecycle configurations: what one reader understood
/// is no problem of the other, and what nobody understands is told once.
/// </summary>
internal sealed class BucketFilesReading(IAccountSource? account, IReadOnlyList<string> configurationPaths, ICommandOutput output)
{
    /// <summary>What the account tells of S3 Object Lock; nothing before it was read.</summary>
    public ObjectLockSettings ObjectLocks { get; private set; } = new(new Snapshot([], []));

    /// <summary>The buckets: those of the account, and one for each configuration in a file, which has the name of the file where it names none.</summary>
    /// <param name="isOther">Whether somebody else understands a file: access logs.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<BucketFacts>> ReadAsync(Func<string, bool> isOther, CancellationToken cancellationToken)
    {
        var held = new HeldProblemsOutput(output);
        var answers = account is null ? new Snapshot([], []) : await account.ReadAsync(held, cancellationToken).ConfigureAwait(false);
        ObjectLocks = new ObjectLockSettings(answers);
        var answered = answers.Documents.Select(document => document.Source).ToHashSet(StringComparer.Ordinal);
        var flaws = new List<ReadProblem>();
        var configurations = LifecycleConfigurationFiles.Read(configurationPaths, flaws.Add, cancellationToken)
            .Where(configuration => configuration.Evidence is { } evidence && !answered.Contains(evidence.Source))
            .ToList();
        Tell(held.Problems, flaws, answered, configurations.Select(configuration => configuration.Evidence!.Source).ToHashSet(StringComparer.Ordinal), isOther);
        foreach (var gap in answers.Gaps.Where(gap => gap.Key.Service is "s3api" or SnapshotKey.Everything))
        {
            output.WriteProblem(gap.ToProblem());
        }

        return
        [
            .. BucketFactsReader.Read(answers, output.WriteProblem),
            .. configurations.Select(configuration => new BucketFacts
            {
                Bucket = configuration.Bucket ?? Path.GetFileNameWithoutExtension(configuration.Evidence!.Source),
                Lifecycle = Fact.Known<LifecycleConfiguration?>(configuration, configuration.Evidence),
            }),
        ];
    }

    private void Tell(IReadOnlyList<ReadProblem> ofAnswers, List<ReadProblem> ofConfigurations, HashSet<string> answered, HashSet<string> configured, Func<string, bool> isOther)
    {
        var flawed = ofConfigurations.Where(problem => problem.ErrorId != LifecycleErrorIds.Unrecognized).Select(problem => problem.Source).ToHashSet(StringComparer.Ordinal);
        var told = ofAnswers.Where(problem => !configured.Contains(problem.Source) && !flawed.Contains(problem.Source) && !isOther(problem.Source)).ToList();
        var strange = told.Select(problem => problem.Source).Concat(answered).ToHashSet(StringComparer.Ordinal);
        told.AddRange(ofConfigurations.Where(problem => !isOther(problem.Source)
            && !(problem.ErrorId == LifecycleErrorIds.Unrecognized ? strange : answered).Contains(problem.Source)));
        told.ForEach(output.WriteProblem);
    }
}
