using System.Globalization;
using Hokusai.Core.Rds.Causes;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Deletions;

namespace Hokusai.Core.S3.Causes;

/// <summary>What deletions took, whether it can be brought back, and who failed to read it afterwards; nothing is guessed.</summary>
internal static class DeletionImpact
{
    /// <summary>The consequences, in order of time.</summary>
    public static IReadOnlyList<ImpactItem> Of(DeletionCase incident)
        => [.. Losses(incident).Concat(FailedReaders(incident))
            .OrderBy(item => item.Time)
            .ThenBy(item => item.Subject, StringComparer.Ordinal)
            .ThenBy(item => item.Description, StringComparer.Ordinal)];

    private static IEnumerable<ImpactItem> Losses(DeletionCase incident)
        => from deletion in incident.Deletions
           group deletion by (deletion.Bucket, deletion.Prefix, deletion.Origin, deletion.Actor.Name) into same
           let deletions = same.ToList()
           select new ImpactItem
           {
               Time = deletions.Min(deletion => deletion.First),
               Subject = $"{same.Key.Bucket}/{same.Key.Prefix}",
               Description = $"{DeletionText.HowMuch(deletions)} deleted by {same.Key.Name}{Until(deletions)}; {Recoverable(deletions, incident.Evidence)}",
               Evidence = deletions.MinBy(deletion => deletion.First)!.Evidence,
           };

    private static string Until(List<S3Deletion> deletions)
        => deletions.Max(deletion => deletion.Last) is var last && last > deletions.Min(deletion => deletion.First) ? $", until {CauseText.At(last)}" : "";

    private static IEnumerable<ImpactItem> FailedReaders(DeletionCase incident)
        => from failure in incident.Failures
           where failure.ErrorCode is "NoSuchKey" or "NoSuchVersion"
           let deletion = incident.Deletions.FirstOrDefault(deletion => deletion.Bucket == failure.Bucket && deletion.Prefix == failure.Prefix && deletion.First <= failure.Last)
           where deletion is not null
           group (failure, deletion) by (failure.Bucket, failure.Prefix, failure.ErrorCode, failure.Reader) into same
           let first = same.MinBy(each => each.failure.First)
           select new ImpactItem
           {
               Time = first.failure.First > first.deletion.First ? first.failure.First : first.deletion.First,
               Subject = same.Key.Reader,
               Description = string.Create(CultureInfo.InvariantCulture, $"{same.Sum(each => each.failure.Count):N0} read(s) of {same.Key.Bucket}/{same.Key.Prefix} failed with {same.Key.ErrorCode}, until {CauseText.At(same.Max(each => each.failure.Last))}"),
               Evidence = first.failure.Evidence,
           };

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
    private static string Recoverable(List<S3Deletion> deletions, S3Evidence evidence)
    {
        var first = deletions[0];
        var versioning = evidence.VersioningAt(first.Bucket, first.First);
        var effects = deletions.Select(deletion => deletion.Effect).Distinct().ToList();
        return (effects, versioning) switch
        {
            (_, BucketVersioning.Suspended) when !effects.Contains(S3DeletionEffect.Permanent) => "versioning was suspended: null versions are gone, older versions are there",
            ([S3DeletionEffect.Permanent], _) or ([S3DeletionEffect.Unknown], BucketVersioning.Unversioned) => "gone for good, but for copies elsewhere",
            ([S3DeletionEffect.DeleteMarker], _) or ([S3DeletionEffect.Unknown], BucketVersioning.Enabled) => $"the versions below the delete markers can be brought back{Deadline(first, evidence)}",
            _ => "nothing tells whether versions were kept",
        };
    }

    private static string Deadline(S3Deletion deletion, S3Evidence evidence)
        => evidence.RulesAt(deletion.Bucket, deletion.Last)?.Configuration.Rules.Where(rule => IsFor(rule, deletion)).Min(rule => rule.NoncurrentVersionExpiration!.Days) is { } days
            ? string.Create(CultureInfo.InvariantCulture, $" until {CauseText.At(ExpiringRules.DueAt(deletion.First, days))}, when the rule on noncurrent versions ({days} days) takes the first of them")
            : ", as long as no rule expires noncurrent versions";

    private static bool IsFor(LifecycleRule rule, S3Deletion deletion)
        => rule is { IsEnabled: true, NoncurrentVersionExpiration.Days: not null }
            && (string.IsNullOrEmpty(rule.Filter.Prefix) || rule.Filter.Prefix.StartsWith(deletion.Prefix, StringComparison.Ordinal) || deletion.Prefix.StartsWith(rule.Filter.Prefix, StringComparison.Ordinal));
}
