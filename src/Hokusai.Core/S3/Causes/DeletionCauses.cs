using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.S3.Causes;

/// <summary>Why objects are gone, or seem to be. The criteria stand at each cause. Pure.</summary>
internal static class DeletionCauses
{
    // Of an account with many buckets, a few show where to look.
    private const int MaxPlaces = 3;

    /// <summary>The causes, surest first, and among equals those that explain most; one of kind Unknown where there is none.</summary>
    public static IReadOnlyList<RootCause> Of(DeletionCase incident)
    {
        var causes = LifecycleExpirationCause.Of(incident)
            .Concat(RequestedDeletionCause.Of(incident))
            .Concat(ReplicatedDeletionCause.Of(incident))
            .Concat(SuspendedOverwriteCause.Of(incident))
            .Concat(NotDeletedCause.Of(incident))
            .OrderByDescending(cause => cause.Cause.Confidence)
            .ThenByDescending(cause => cause.Objects)
            .ThenBy(cause => cause.Cause.Title, StringComparer.Ordinal)
            .Select(cause => cause.Cause)
            .ToList();
        return causes.Count > 0 ? causes : [Nothing(incident)];
    }

    private static RootCause Nothing(DeletionCase incident) => new()
    {
        Kind = RootCauseKind.Unknown,
        Confidence = Confidence.Unknown,
        Title = $"The evidence shows no deletion of objects of {incident.Resource ?? "any bucket"}",
        Explanation = incident.Changes.Count == 0
            ? "Neither a deletion nor a change of lifecycle rules is in the evidence."
            : $"{incident.Changes.Count} change(s) of lifecycle rules are in the evidence, none of which makes objects expire that nothing would show.",
        Missing = [.. Missing(incident.Evidence, incident.Resource)],
    };

    private static IEnumerable<string> Missing(S3Evidence evidence, string? resource)
    {
        if (evidence.LogSpans.Count == 0)
        {
            var wanted = new BucketPattern(resource);
            var places = evidence.Buckets.Keys.Where(wanted.Matches).Order(StringComparer.Ordinal).Select(evidence.WhereLogsAre).Where(place => place.Length > 0).Take(MaxPlaces);
            yield return "The server access logs of the bucket (S3.EXPIRE.OBJECT, S3.CREATE.DELETEMARKER, REST.DELETE.OBJECT): what lifecycle rules delete is not in CloudTrail, data events or not." + string.Concat(places);
        }

        if (!evidence.HasDataEvents)
        {
            yield return "CloudTrail's data events of the bucket: they tell who deleted an object (DeleteObject, DeleteObjects). A trail records them only where it was told to.";
        }

        if (!evidence.HasTrail)
        {
            yield return "The CloudTrail records of the bucket's account and Region: they tell who changed its lifecycle rules (PutBucketLifecycle).";
        }

        if (evidence.Buckets.Values.All(bucket => bucket.Lifecycle is null))
        {
            yield return "The bucket's lifecycle rules and versioning: aws s3api get-bucket-lifecycle-configuration and get-bucket-versioning, or Save-HokusaiSnapshot.";
        }

        if (evidence.Problems.Count > 0)
        {
            yield return $"{evidence.Problems.Count} input(s) could not be read, among them {CauseText.List(evidence.Problems.Take(3).Select(problem => problem.Source))}.";
        }
    }
}
