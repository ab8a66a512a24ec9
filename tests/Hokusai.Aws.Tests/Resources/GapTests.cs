using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

/// <summary>What was not answered is unknown, never absent, empty or false.</summary>
public sealed class GapTests
{
    private const string Buckets = """{ "Buckets": [{ "Name": "invoices" }, { "Name": "logs" }] }""";
    private const string Trust = """{ "Version": "2012-10-17" }""";

    [Fact]
    public void Versioning_that_was_denied_for_one_bucket_is_unknown_for_that_one_and_known_for_the_other()
    {
        var versionings = new Answers()
            .Add("s3api", "list-buckets", Buckets, region: SnapshotKey.GlobalRegion)
            .Add("s3api", "get-bucket-versioning", """{ "Status": "Enabled" }""", "invoices")
            .Deny("s3api", "get-bucket-versioning", "s3:GetBucketVersioning", "logs")
            .Of("aws_s3_bucket_versioning");

        Assert.Equal("Enabled", versionings[0].Items("versioning_configuration").Value[0]["status"].String);
        var denied = versionings[1].Attribute("versioning_configuration");
        Assert.Equal("logs", versionings[1].Id);
        Assert.False(denied.IsKnown);
        Assert.Equal("s3:GetBucketVersioning", denied.MissingPermission);
        Assert.Equal("AWS denied get-bucket-versioning.", denied.Reason);
        Assert.StartsWith("aws s3api get-bucket-versioning logs", denied.Evidence!.Source, StringComparison.Ordinal);
        Assert.True(versionings[1].Attribute("bucket").IsKnown);
    }

    [Fact]
    public void Versioning_that_was_never_set_is_no_resource_and_versioning_that_was_not_asked_for_is_an_unknown_one()
    {
        var versionings = new Answers()
            .Add("s3api", "list-buckets", Buckets)
            .Add("s3api", "get-bucket-versioning", "{}", "invoices")
            .Of("aws_s3_bucket_versioning");

        var notAsked = Assert.Single(versionings);
        Assert.Equal("logs", notAsked.Id);
        Assert.Equal("The snapshot holds no answer of aws s3api get-bucket-versioning logs (123456789012, eu-west-1).", notAsked.Attribute("versioning_configuration").Reason);
    }

    [Theory]
    [InlineData("get-bucket-policy", "aws_s3_bucket_policy", "NoSuchBucketPolicy")]
    [InlineData("get-bucket-lifecycle-configuration", "aws_s3_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration")]
    [InlineData("get-public-access-block", "aws_s3_bucket_public_access_block", "NoSuchPublicAccessBlockConfiguration")]
    [InlineData("get-bucket-encryption", "aws_s3_bucket_server_side_encryption_configuration", "ServerSideEncryptionConfigurationNotFoundError")]
    [InlineData("get-bucket-replication", "aws_s3_bucket_replication_configuration", "ReplicationConfigurationNotFoundError")]
    public void That_AWS_said_there_is_none_is_an_answer(string command, string type, string code)
    {
        var answers = new Answers()
            .Add("s3api", "list-buckets", """{ "Buckets": [{ "Name": "invoices" }] }""")
            .Add("s3api", command, $$"""{ "hokusai:absent": "{{code}}" }""", "invoices");

        Assert.Empty(answers.Of(type));
    }

    [Fact]
    public void A_permission_that_is_missing_for_all_items_is_named_for_each()
    {
        var rotation = new Answers()
            .Add("kms", "list-keys", """{ "Keys": [{ "KeyId": "1", "KeyArn": "arn:aws:kms:eu-west-1:123456789012:key/1" }] }""")
            .Add("kms", "describe-key", """{ "KeyMetadata": { "KeyId": "1", "KeyManager": "CUSTOMER", "Origin": "AWS_KMS", "KeySpec": "SYMMETRIC_DEFAULT" } }""", "1")
            .Deny("kms", "get-key-rotation-status", "kms:GetKeyRotationStatus")
            .Only("aws_kms_key")
            .Bool("enable_key_rotation");

        Assert.False(rotation.IsKnown);
        Assert.Equal("kms:GetKeyRotationStatus", rotation.MissingPermission);
    }

    [Fact]
    public void Resources_that_could_not_be_listed_are_a_gap_of_their_types()
    {
        var inventory = new Answers().Deny("rds", "describe-db-instances", "rds:DescribeDBInstances").Read();

        Assert.Empty(inventory.Resources);
        Assert.Equal(["aws_db_instance", "aws_rds_cluster_instance"], inventory.Gaps.Select(gap => gap.Type));
        Assert.All(inventory.Gaps, gap => Assert.Equal(("eu-west-1", "AwsAccessDenied", "rds:DescribeDBInstances"), (gap.Region, gap.ErrorId, gap.MissingPermission)));
    }

    [Fact]
    public void A_Region_that_answered_nothing_is_a_gap_of_every_type_that_Regions_hold()
    {
        var gaps = new Answers().Fail(new SnapshotKey(Answers.Account, "eu-north-1", "*", "*"), "AwsUnreachable", "No answer.").Read().Gaps;

        Assert.Contains(gaps, gap => gap.Type == "aws_db_instance" && gap.Region == "eu-north-1");
        Assert.DoesNotContain(gaps, gap => gap.Type.StartsWith("aws_iam_", StringComparison.Ordinal));
        Assert.Equal(gaps.Count, gaps.DistinctBy(gap => gap.Type).Count());
    }

    [Fact]
    public void An_answer_of_another_shape_is_a_gap_and_the_others_are_read()
    {
        var inventory = new Answers()
            .Add("rds", "describe-db-instances", """{ "DBInstances": "none" }""")
            .Add("rds", "describe-db-instances", """{ "DBInstances": [{ "DBInstanceIdentifier": "orders" }, { }] }""", region: "eu-north-1")
            .Read();

        Assert.Equal("orders", Assert.Single(inventory.Resources).Id);
        Assert.Equal(
            [
                "rds/describe-db-instances.json DBInstances: The answer has an unexpected shape: DBInstances is a text where a list belongs.",
                "rds/describe-db-instances.json DBInstances[1]: The answer does not identify the item.",
            ],
            inventory.Gaps.Where(gap => gap.Type == "aws_db_instance").Select(gap => $"{gap.Source}: {gap.Reason}").Order());
    }

    [Fact]
    public void A_member_that_AWS_always_tells_and_an_answer_lacks_is_unknown()
    {
        var instance = new Answers().Add("rds", "describe-db-instances", """{ "DBInstances": [{ "DBInstanceIdentifier": "orders", "MultiAZ": "perhaps" }] }""").Only("aws_db_instance");

        Assert.Equal("unknown: The answer does not tell DeletionProtection.", instance.Bool("deletion_protection").ToString());
        Assert.Equal("unknown: The answer has an unexpected shape: MultiAZ is a text where a truth value belongs.", instance.Bool("multi_az").ToString());
        Assert.Equal("rds/describe-db-instances.json DBInstances[0].MultiAZ", instance.Bool("multi_az").Evidence!.ToString());
    }

    [Fact]
    public void Tags_that_a_service_tells_only_on_request_are_unknown_where_they_were_not_requested()
    {
        var answers = new Answers().Add("ecs", "describe-services", """{ "services": [{ "serviceName": "orders", "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/prod", "desiredCount": 1 }] }""", "prod");

        Assert.False(answers.Only("aws_ecs_service").Attribute("tags").IsKnown);
    }

    [Fact]
    public void Attributes_that_another_answer_tells_do_not_drag_the_others_along()
    {
        var role = new Answers()
            .Add("iam", "get-account-authorization-details", $$"""{ "RoleDetailList": [{ "RoleName": "task", "Arn": "arn:aws:iam::123456789012:role/task", "Path": "/", "AssumeRolePolicyDocument": {{Trust}} }] }""", region: SnapshotKey.GlobalRegion)
            .Deny("iam", "list-roles", "iam:ListRoles", region: SnapshotKey.GlobalRegion)
            .Only("aws_iam_role");

        Assert.Equal("iam:ListRoles", role.Number("max_session_duration").MissingPermission);
        Assert.Equal("""{"Version":"2012-10-17"}""", role.String("assume_role_policy").Value);
        Assert.Equal("global", role.Region);
    }
}
