using static Hokusai.Core.Monitoring.Events.PatternJson;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// Rules for buckets: calls (https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html) and the events of objects
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html).
/// </summary>
internal static class S3Rules
{
    private const string Source = "aws.s3";

    public static IEnumerable<EventRule> Of(MonitoringTargets targets)
    {
        var buckets = targets.Buckets.Select(bucket => bucket.Name).Concat(targets.StateBuckets).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (buckets.Count > 0)
        {
            // PutBucketLifecycle is what CloudTrail records; the API's own name of the call is taken, too.
            yield return Calls(
                "s3-lifecycle",
                "Changes of the lifecycle configuration of buckets.",
                ["PutBucketLifecycle", "PutBucketLifecycleConfiguration", "DeleteBucketLifecycle"],
                "The lifecycle configuration of a bucket was changed: objects may be deleted or moved from the next midnight UTC on.",
                "Read the rules before midnight UTC: aws s3api get-bucket-lifecycle-configuration --bucket.",
                "A lifecycle rule deletes without another call in CloudTrail: its change is the last thing that is recorded.");

            yield return Calls(
                "s3-policy",
                "Changes of who may reach buckets: policy, ACL, public access block.",
                ["PutBucketPolicy", "DeleteBucketPolicy", "PutBucketAcl", "PutBucketPublicAccessBlock", "DeleteBucketPublicAccessBlock"],
                "Who may reach a bucket was changed.",
                "See that it is not public: aws s3api get-bucket-policy-status --bucket, aws s3api get-public-access-block --bucket.",
                "Tells when a bucket is opened, or closed to those who need it.");

            yield return new(
                "s3-account-access",
                "Changes of the account's public access block, which is above that of every bucket.",
                [PatternJson.Calls(Source, ("eventName", Texts("PutAccountPublicAccessBlock", "DeleteAccountPublicAccessBlock")), ("errorCode", Succeeded))],
                EventMessage.OfCall(
                    targets,
                    "The account's public access block was changed: policies and ACLs of all its buckets may let the public in now.",
                    "account <account>",
                    [],
                    "See that it blocks all: aws s3control get-public-access-block --account-id."),
                $"The account's block is what keeps a bucket private whose own is off. {Requirements.Trail}");
        }

        var telling = targets.Buckets.Where(bucket => bucket.SendsToEventBridge is { IsKnown: true, Value: true }).Select(bucket => bucket.Name).Distinct(StringComparer.Ordinal).ToList();
        if (telling.Count > 0)
        {
            yield return new(
                EventRulesPlan.CountedExpirations,
                "Objects deleted by lifecycle rules.",
                PatternParts.Of(telling, names => Fields(
                    ("source", Texts(Source)),
                    ("detail-type", Texts("Object Deleted")),
                    ("detail", Fields(("bucket", Fields(("name", Texts(names)))), ("reason", Texts("Lifecycle Expiration")))))),
                Message: null,
                "Counts what lifecycle rules delete, which CloudTrail does not record, in its metric MatchedEvents. It has no target: there is an event for each object, and a nightly run would send thousands of messages. "
                    + "Only for buckets that are known to send their events to EventBridge.");
        }

        EventRule Calls(string suffix, string description, IReadOnlyList<string> names, string headline, string advice, string reason) => new(
            suffix,
            description,
            PatternParts.Of(buckets, part => PatternJson.Calls(Source, ("eventName", Texts(names)), ("errorCode", Succeeded), ("requestParameters", Fields(("bucketName", Texts(part)))))),
            EventMessage.OfCall(targets, headline, "bucket <bucket>", [("bucket", "$.detail.requestParameters.bucketName")], advice),
            $"{reason} {Requirements.Trail}");
    }
}
