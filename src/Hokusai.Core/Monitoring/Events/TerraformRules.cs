using static Hokusai.Core.Monitoring.Events.PatternJson;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// Rules for Terraform's states and locks: events of objects where the bucket sends them (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html),
/// data events of CloudTrail elsewhere (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html for the lock table).
/// </summary>
internal static class TerraformRules
{
    // https://developer.hashicorp.com/terraform/language/backend/s3: the lock file is the state's key with this at its end.
    private const string State = ".tfstate";
    private const string Lock = ".tflock";

    private static readonly AttributeValue s_objectCalls = Texts("PutObject", "CopyObject", "CompleteMultipartUpload", "DeleteObject");

    public static IEnumerable<EventRule> Of(MonitoringTargets targets)
    {
        var telling = targets.Buckets.Where(bucket => bucket.SendsToEventBridge is { IsKnown: true, Value: true }).Select(bucket => bucket.Name).ToHashSet(StringComparer.Ordinal);
        var states = targets.StateBuckets.Distinct(StringComparer.Ordinal).ToList();
        var loud = states.Where(telling.Contains).ToList();
        var silent = states.Where(bucket => !telling.Contains(bucket)).ToList();

        if (loud.Count > 0)
        {
            yield return OfObjects(targets, "terraform-state", "Terraform states written or deleted.", loud, State, "A Terraform state was written or deleted.", "Every apply ends with a state that is written.");
            yield return OfObjects(targets, "terraform-lock", "Lock files of Terraform made or removed.", loud, Lock, "A lock of a Terraform state was taken or given back.", "Two runs at once show as locks that cross, and a lock that is never given back as one without a second message.");
        }

        if (silent.Count > 0)
        {
            yield return new(
                "terraform-state-calls",
                "Calls that write or delete Terraform states.",
                PatternParts.Of(silent, buckets => Calls("aws.s3", ("eventName", s_objectCalls), ("errorCode", Succeeded), ("requestParameters", Keys(buckets, State)))),
                OfCall(targets, "A Terraform state was written or deleted."),
                $"Every apply ends with a state that is written. The bucket is not known to send its events to EventBridge. {Requirements.DataEvents}");
        }

        if (silent.Count > 0 || targets.LockTables.Count > 0)
        {
            IReadOnlyList<(string Name, bool IsTable)> places = [.. silent.Select(bucket => (bucket, false)), .. targets.LockTables.Distinct(StringComparer.Ordinal).Select(table => (table, true))];
            yield return new(
                "terraform-lock-calls",
                "Calls that take or give back locks of Terraform states.",
                PatternParts.Of(places, LockPattern),
                OfCall(targets, "A lock of a Terraform state was taken or given back."),
                $"Two runs at once show as locks that cross. Terraform also writes each state's checksum to the lock table. {Requirements.DataEvents}");
        }
    }

    private static EventRule OfObjects(MonitoringTargets targets, string suffix, string description, IReadOnlyList<string> buckets, string ending, string headline, string reason) => new(
        suffix,
        description,
        PatternParts.Of(buckets, names => Fields(
            ("source", Texts("aws.s3")),
            ("detail-type", Texts("Object Created", "Object Deleted")),
            ("detail", Fields(("bucket", Fields(("name", Texts(names)))), ("object", Fields(("key", Suffixes(ending)))))))),
        EventMessage.OfService(
            headline,
            "<type> (<cause>) s3://<bucket>/<key>, version <version>, by account or service <requester> from <address>",
            [("type", "$.detail-type"), ("cause", "$.detail.reason"), ("bucket", "$.detail.bucket.name"), ("key", "$.detail.object.key"), ("version", "$.detail.object.version-id"), ("requester", "$.detail.requester"), ("address", "$.detail.source-ip-address")],
            $"https://{EventMessage.Console(targets)}/s3/object/<bucket>?region={targets.Region}&prefix=<key>&tab=versions",
            "If nobody ran Terraform, run Get-TerraformStateHistory on the bucket."),
        $"{reason} The bucket tells EventBridge itself, without CloudTrail, but not which user it was.");

    private static EventMessage OfCall(MonitoringTargets targets, string headline) => EventMessage.OfCall(
        targets,
        headline,
        "<bucket><table> <key>",
        [("bucket", "$.detail.requestParameters.bucketName"), ("key", "$.detail.requestParameters.key"), ("table", "$.detail.requestParameters.tableName")],
        "If nobody ran Terraform, run Get-TerraformStateHistory on the bucket.");

    private static AttributeValue LockPattern(IReadOnlyList<(string Name, bool IsTable)> places)
    {
        var buckets = places.Where(place => !place.IsTable).Select(place => place.Name).ToList();
        var tables = places.Where(place => place.IsTable).Select(place => place.Name).ToList();
        var ofBuckets = (Source: "aws.s3", Names: s_objectCalls, Request: Keys(buckets, Lock));

        // By its name or ARN: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html
        var ofTables = (Source: "aws.dynamodb", Names: Texts("PutItem", "DeleteItem"), Request: Fields(("tableName", AttributeValue.List([.. tables.Select(AttributeValue.FromString), .. tables.Select(table => Suffix($":table/{table}"))]))));

        return (buckets.Count, tables.Count) switch
        {
            (_, 0) => Calls(ofBuckets.Source, ("eventName", ofBuckets.Names), ("errorCode", Succeeded), ("requestParameters", ofBuckets.Request)),
            (0, _) => Calls(ofTables.Source, ("eventName", ofTables.Names), ("errorCode", Succeeded), ("requestParameters", ofTables.Request)),
            _ => Fields(
                ("source", Texts(ofBuckets.Source, ofTables.Source)),
                ("detail-type", Texts("AWS API Call via CloudTrail")),
                ("detail", Fields(
                    ("errorCode", Succeeded),
                    AnyOf(Fields(("eventName", ofBuckets.Names), ("requestParameters", ofBuckets.Request)), Fields(("eventName", ofTables.Names), ("requestParameters", ofTables.Request)))))),
        };
    }

    private static AttributeValue Keys(IEnumerable<string> buckets, string ending) => Fields(("bucketName", Texts(buckets)), ("key", Suffixes(ending)));
}
