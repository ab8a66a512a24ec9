using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>
/// Replication carried the deletion over from another bucket (delete marker replication):
/// <list type="bullet">
/// <item>Proven: S3's replication session did it, and a bucket has a replication that goes here, carries deletions over and takes the role of the session: the account or the trail says so.</item>
/// <item>Likely: S3's replication session did it, but no such replication is known.</item>
/// </list>
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-marker-replication.html
/// </summary>
internal static class ReplicatedDeletionCause
{
    /// <summary>The causes, one a bucket.</summary>
    public static IEnumerable<WeighedCause> Of(DeletionCase incident)
        => incident.Deletions
            .Where(deletion => deletion.Origin == S3DeletionOrigin.Replication)
            .GroupBy(deletion => deletion.Bucket, StringComparer.Ordinal)
            .Select(bucket => new WeighedCause(Cause([.. bucket], incident.Evidence), bucket.Sum(deletion => deletion.Objects)));

    private static RootCause Cause(IReadOnlyList<S3Deletion> deletions, S3Evidence evidence)
    {
        var bucket = deletions[0].Bucket;
        var roles = deletions.Select(deletion => deletion.Actor.PrincipalArn).OfType<string>().Select(ArnName.ShortName).ToHashSet(StringComparer.Ordinal);
        // The requester in a log has the role's name, and not its path.
        var sources = evidence.ReplicationsTo(bucket, deletions[0].First).Where(source => source.Role is { } role && roles.Contains(ArnName.ShortName(role))).ToList();
        return new RootCause
        {
            Kind = RootCauseKind.ReplicatedDeletion,
            Confidence = sources.Count > 0 ? Confidence.Proven : Confidence.Likely,
            Title = $"Replication{(sources.Count > 0 ? $" from {CauseText.List(sources.Select(source => source.Bucket))}" : "")} carried deletions over to {bucket}",
            Explanation = $"S3's replication deleted {DeletionText.HowMuch(deletions)} of {DeletionText.Where(deletions)} {DeletionText.When(deletions)}: somebody, or a request, had deleted them at the source.",
            Resources = [bucket, .. sources.Select(source => source.Bucket)],
            EvidenceFor = [.. DeletionText.Pointers(deletions), .. sources.Select(source => source.Evidence)],
            Missing =
            [
                .. sources.Count > 0 ? [] : new[] { $"The replication that goes to {bucket}: aws s3api get-bucket-replication of the source bucket." },
                "Who deleted them at the source: the source bucket's access logs and data events.",
            ],
            Remediation = [S3Remedies.NoDeleteReplication, S3Remedies.Restore],
        };
    }
}
