using System.Text.Json;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.S3.Risk;

public sealed class BucketFactsReaderTests
{
    private const string Account = "123456789012";

    [Fact]
    public void All_answers_about_a_bucket_are_read()
    {
        var bucket = Assert.Single(Read(
        [
            Answer("list-buckets", null, """{"Buckets":[{"Name":"acme","BucketRegion":"eu-west-1"}]}"""),
            Answer("get-bucket-lifecycle-configuration", "acme", """{"Rules":[{"ID":"a","Filter":{},"Status":"Enabled","Expiration":{"Days":30}}]}"""),
            Answer("get-bucket-versioning", "acme", """{"Status":"Suspended","MFADelete":"Disabled"}"""),
            Answer("get-bucket-tagging", "acme", """{"TagSet":[{"Key":"kind","Value":"model"}]}"""),
            Answer("get-bucket-logging", "acme", """{"LoggingEnabled":{"TargetBucket":"logs","TargetPrefix":""}}"""),
            Answer("get-bucket-notification-configuration", "acme", """{"QueueConfigurations":[{"QueueArn":"q","Events":["s3:LifecycleExpiration:Delete"]}]}"""),
            Answer("get-bucket-replication", "acme", """{"hokusai:absent":"ReplicationConfigurationNotFoundError"}"""),
        ]));

        Assert.Equal((Account, "acme", "eu-west-1"), (bucket.AccountId, bucket.Bucket, bucket.Region));
        Assert.Equal(30, bucket.Lifecycle.Value!.Rules[0].Expiration!.Days);
        Assert.Equal("get-bucket-lifecycle-configuration/acme", bucket.Lifecycle.Value.Rules[0].Evidence!.Source);
        Assert.Equal(BucketVersioning.Suspended, bucket.Versioning.Value);
        Assert.False(bucket.HasMfaDelete.Value);
        Assert.Equal("model", Assert.Single(bucket.Tags.Value).Value);
        Assert.Equal("logs", bucket.AccessLogTarget.Value?.Bucket);
        Assert.True(bucket.Events.Value.TellsExpirations);
        Assert.False(bucket.IsReplicated.Value);
    }

    [Fact]
    public void None_is_an_answer_and_no_answer_is_unknown_with_the_permission()
    {
        var snapshot = new Snapshot(
            [
                Answer("list-buckets", null, """{"Buckets":[{"Name":"acme"}]}"""),
                Answer("get-bucket-lifecycle-configuration", "acme", """{"hokusai:absent":"NoSuchLifecycleConfiguration"}"""),
                Answer("get-bucket-logging", "acme", "{}"),
                Answer("get-bucket-location", "acme", """{"LocationConstraint":null}"""),
            ],
            [new SnapshotGap { Key = new SnapshotKey(Account, "global", "s3api", "get-bucket-versioning", "acme"), ErrorId = "AwsAccessDenied", Reason = "Access denied.", MissingPermission = "s3:GetBucketVersioning" }]);
        var bucket = Assert.Single(BucketFactsReader.Read(snapshot, Unexpected));

        Assert.Null(bucket.Lifecycle.Value);
        Assert.Null(bucket.AccessLogTarget.Value);
        Assert.Equal("us-east-1", bucket.Region);
        Assert.Equal((false, "s3:GetBucketVersioning"), (bucket.Versioning.IsKnown, bucket.Versioning.MissingPermission));
        Assert.False(bucket.HasMfaDelete.IsKnown);
        Assert.Contains("was not asked", bucket.Tags.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_answer_about_versioning_is_a_bucket_that_was_never_versioned()
        => Assert.Equal(BucketVersioning.Unversioned, Assert.Single(Read([Answer("get-bucket-versioning", "acme", "{}")])).Versioning.Value);

    [Fact]
    public void A_configuration_that_makes_no_sense_is_reported_and_not_taken_for_none()
    {
        var problems = new List<ReadProblem>();
        var bucket = Assert.Single(BucketFactsReader.Read(new Snapshot([Answer("get-bucket-lifecycle-configuration", "acme", """{"Rules":5}""")], []), problems.Add));

        Assert.Single(problems);
        Assert.DoesNotContain(LifecycleRisks.Of(bucket, new RiskSettings()), risk => risk.Id == "HKS-S3-016");
    }

    private static IReadOnlyList<BucketFacts> Read(IReadOnlyList<SnapshotDocument> documents) => BucketFactsReader.Read(new Snapshot(documents, []), Unexpected);

    private static void Unexpected(ReadProblem problem) => Assert.Fail(problem.ToString());

    private static SnapshotDocument Answer(string command, string? bucket, string json)
        => new(new SnapshotKey(Account, "global", "s3api", command, bucket), JsonDocument.Parse(json).RootElement.Clone(), $"{command}/{bucket}");
}
