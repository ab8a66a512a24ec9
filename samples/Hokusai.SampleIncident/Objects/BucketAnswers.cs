using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Ecs;

namespace Hokusai.SampleIncident.Objects;

/// <summary>What S3 answers about the buckets on Sunday.</summary>
internal static class BucketAnswers
{
    public const string Training = "hokusai-training";
    public const string Logs = "hokusai-access-logs";

    public static IReadOnlyList<AccountAnswer> All { get; } =
    [
        Answer("get-bucket-lifecycle-configuration", Place.ModelsBucket, """{"Rules":[{"Expiration":{"Days":30},"ID":"DeleteOldData","Filter":{"Prefix":""},"Status":"Enabled"}]}"""),
        // A bucket that was never versioned answers nothing.
        Answer("get-bucket-versioning", Place.ModelsBucket, "{}"),
        Answer("get-bucket-logging", Place.ModelsBucket, $$$"""{"LoggingEnabled":{"TargetBucket":"{{{Logs}}}","TargetPrefix":"{{{Place.ModelsBucket}}}/"}}"""),
        Answer("get-bucket-lifecycle-configuration", Training, """{"Rules":[{"ID":"ArchiveRuns","Filter":{"Prefix":"runs/"},"Status":"Enabled","Transitions":[{"Days":1,"StorageClass":"GLACIER"}]}]}"""),
        Answer("get-bucket-versioning", Training, """{"Status":"Enabled"}"""),
        Answer("get-bucket-logging", Training, $$$"""{"LoggingEnabled":{"TargetBucket":"{{{Logs}}}","TargetPrefix":"{{{Training}}}/"}}"""),
        Answer("get-bucket-lifecycle-configuration", Logs, """{"Rules":[{"Expiration":{"Days":365},"ID":"year","Filter":{"Prefix":""},"Status":"Enabled"}]}"""),
    ];

    private static AccountAnswer Answer(string command, string bucket, string json) => new("s3api", command, bucket, JsonNode.Parse(json)!.AsObject());
}
