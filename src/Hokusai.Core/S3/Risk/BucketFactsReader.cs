using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.S3.Risk;

/// <summary>Reads what is known of buckets from an account's answers. What was not answered is unknown, with the permission that is missing.</summary>
public static class BucketFactsReader
{
    /// <summary>The buckets: those that the account lists, and those that an answer is about.</summary>
    /// <param name="snapshot">The answers to <c>aws s3api</c>.</param>
    /// <param name="report">Hears of rules that cannot be read.</param>
    public static IReadOnlyList<BucketFacts> Read(Snapshot snapshot, Action<ReadProblem> report)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(report);
        var answers = new BucketAnswers(snapshot);
        return [.. answers.Buckets.Select(bucket => Facts(answers, bucket, report))];
    }

    private static BucketFacts Facts(BucketAnswers answers, BucketName bucket, Action<ReadProblem> report) => new()
    {
        AccountId = bucket.AccountId,
        Bucket = bucket.Name,
        Region = bucket.Region,
        Lifecycle = answers.Fact(bucket, "get-bucket-lifecycle-configuration", "s3:GetLifecycleConfiguration", document => Lifecycle(document, report)),
        Versioning = answers.Fact(bucket, "get-bucket-versioning", "s3:GetBucketVersioning", Versioning),
        HasMfaDelete = answers.Fact(bucket, "get-bucket-versioning", "s3:GetBucketVersioning", document => document.Content.Text("MFADelete") == "Enabled"),
        Tags = answers.Fact(bucket, "get-bucket-tagging", "s3:GetBucketTagging", Tags),
        AccessLogTarget = answers.Fact(bucket, "get-bucket-logging", "s3:GetBucketLogging", document => AccessLogTarget.Of(document.Content)),
        Events = answers.Fact(bucket, "get-bucket-notification-configuration", "s3:GetBucketNotification", Events),
        IsReplicated = answers.Fact(bucket, "get-bucket-replication", "s3:GetReplicationConfiguration", document => document.AbsentCode is null),
    };

    private static LifecycleConfiguration? Lifecycle(SnapshotDocument document, Action<ReadProblem> report)
        => document.AbsentCode is not null ? null
            : LifecycleConfigurationReader.Read(document.Content, new Evidence { Source = document.Source }, report)
                ?? new LifecycleConfiguration { IsIncomplete = true, Evidence = new Evidence { Source = document.Source } };

    // Where versioning was never set, the answer is empty: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
    internal static BucketVersioning Versioning(SnapshotDocument document) => document.Content.Text("Status") switch
    {
        "Enabled" => BucketVersioning.Enabled,
        "Suspended" => BucketVersioning.Suspended,
        null => BucketVersioning.Unversioned,
        _ => BucketVersioning.Unknown,
    };

    private static IReadOnlyList<KeyValuePair<string, string>> Tags(SnapshotDocument document)
        => [.. document.Content.Items("TagSet").Where(tag => tag.Item.Text("Key") is not null).Select(tag => KeyValuePair.Create(tag.Item.Text("Key")!, tag.Item.Text("Value") ?? ""))];

    internal static BucketEvents Events(SnapshotDocument document)
    {
        string[] lists = ["TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"];
        return new BucketEvents(
            document.Content.Member("EventBridgeConfiguration").ValueKind == JsonValueKind.Object,
            [.. lists.SelectMany(list => document.Content.Items(list)).SelectMany(configuration => configuration.Item.Items("Events")).Select(name => name.Item.Text()).OfType<string>()]);
    }
}
