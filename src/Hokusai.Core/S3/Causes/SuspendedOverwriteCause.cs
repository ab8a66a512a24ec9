using System.Globalization;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// Objects were overwritten while versioning was suspended: the second write of a key replaces its null version, and nothing is kept:
/// <list type="bullet">
/// <item>Proven: the trail has who suspended it, and keys were written again since.</item>
/// <item>Likely: the account says that it is suspended; when nothing tells.</item>
/// </list>
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/AddingObjectstoVersionSuspendedBuckets.html
/// </summary>
internal static class SuspendedOverwriteCause
{
    /// <summary>The causes, one a bucket.</summary>
    public static IEnumerable<WeighedCause> Of(DeletionCase incident)
        => from overwrite in incident.Overwrites
           group overwrite by overwrite.Bucket into bucket
           let change = incident.Evidence.VersioningChanges.LastOrDefault(change => change.Bucket == bucket.Key && change.Versioning == BucketVersioning.Suspended && change.Time <= bucket.Min(overwrite => overwrite.First))
           let writes = bucket.Sum(overwrite => overwrite.Objects)
           select new WeighedCause(
               new RootCause
               {
                   Kind = RootCauseKind.SuspendedVersioningOverwrite,
                   Confidence = change is null ? Confidence.Likely : Confidence.Proven,
                   Title = string.Create(CultureInfo.InvariantCulture, $"{writes:N0} write(s) to {bucket.Key} replaced objects while versioning was suspended"),
                   Explanation = $"{(change is null ? "Versioning is suspended; nothing tells since when." : $"{CauseText.Who(change.Actor)} suspended versioning at {CauseText.At(change.Time)}.")} "
                       + $"Below {CauseText.List(bucket.Select(overwrite => overwrite.Prefix.Length == 0 ? "the bucket's root" : overwrite.Prefix))}, keys were written again since "
                       + $"({CauseText.At(bucket.Min(overwrite => overwrite.First))} to {CauseText.At(bucket.Max(overwrite => overwrite.Last))}). Each such write replaces the null version, which is gone then.",
                   Resources = [bucket.Key],
                   EvidenceFor = [.. bucket.Select(overwrite => overwrite.Evidence).Take(5), .. change is null ? [] : new[] { change.Evidence }],
                   Missing = change is null ? ["Who suspended versioning, and when: the trail's PutBucketVersioning."] : [],
                   Remediation = [S3Remedies.EnableVersioning(bucket.Key)],
               },
               writes);
}
