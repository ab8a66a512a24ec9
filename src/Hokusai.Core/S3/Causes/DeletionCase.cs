namespace Hokusai.Core.S3.Causes;

/// <summary>What is under investigation: the evidence, and what of it was asked about.</summary>
internal sealed class DeletionCase
{
    /// <summary>A case.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="resource">What was asked for; null for everything.</param>
    /// <param name="isInTime">Whether a time is asked about.</param>
    public DeletionCase(S3Evidence evidence, string? resource, Func<DateTimeOffset, bool> isInTime)
    {
        Evidence = evidence;
        Resource = resource;
        var wanted = new BucketPattern(resource);
        Deletions = [.. evidence.Deletions.Where(deletion => wanted.Matches(deletion) && (isInTime(deletion.First) || isInTime(deletion.Last)))];
        Failures = [.. evidence.Failures.Where(failure => wanted.Matches(failure.Bucket, failure.Prefix) && (isInTime(failure.First) || isInTime(failure.Last)))];
        Overwrites = [.. evidence.Overwrites.Where(overwrite => wanted.Matches(overwrite.Bucket, overwrite.Prefix) && (isInTime(overwrite.First) || isInTime(overwrite.Last)))];
        // Rules act long after they were put: those of a bucket matter whatever time is asked about.
        Changes = [.. evidence.LifecycleChanges.Where(change => wanted.Matches(change.Change.Bucket))];
    }

    /// <summary>What is known.</summary>
    public S3Evidence Evidence { get; }

    /// <summary>What was asked for; null for everything.</summary>
    public string? Resource { get; }

    /// <summary>The deletions asked about, in order of time.</summary>
    public IReadOnlyList<S3Deletion> Deletions { get; }

    /// <summary>The failed reads asked about, in order of time.</summary>
    public IReadOnlyList<Deletions.ReadFailure> Failures { get; }

    /// <summary>The overwrites asked about, in order of time.</summary>
    public IReadOnlyList<Deletions.StorageMove> Overwrites { get; }

    /// <summary>The changes of lifecycle rules of the buckets asked about, in order of time.</summary>
    public IReadOnlyList<Changes.BucketLifecycleChange> Changes { get; }
}
