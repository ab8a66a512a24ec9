using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

public sealed class BucketTablesTests
{
    [Theory]
    [InlineData("""{ "LocationConstraint": null }""", "us-east-1", "invoices.s3.us-east-1.amazonaws.com", "arn:aws:s3:::invoices")]
    [InlineData("""{ "LocationConstraint": "EU" }""", "eu-west-1", "invoices.s3.eu-west-1.amazonaws.com", "arn:aws:s3:::invoices")]
    [InlineData("""{ "LocationConstraint": "cn-north-1" }""", "cn-north-1", "invoices.s3.cn-north-1.amazonaws.com.cn", "arn:aws-cn:s3:::invoices")]
    public void A_bucket_is_of_the_Region_that_holds_it(string location, string region, string host, string arn)
    {
        var bucket = Buckets("invoices").Add("s3api", "get-bucket-location", location, "invoices", region: "us-east-1").Only("aws_s3_bucket");

        Assert.Equal((region, arn), (bucket.Region, bucket.Arn));
        Assert.Equal(host, bucket.String("bucket_regional_domain_name").Value);
    }

    [Fact]
    public void A_bucket_whose_Region_was_denied_is_there_and_what_depends_on_the_Region_is_unknown()
    {
        var bucket = Buckets("invoices").Deny("s3api", "get-bucket-location", "s3:GetBucketLocation", "invoices").Only("aws_s3_bucket");

        Assert.Equal(("invoices", "", null), (bucket.Id, bucket.Region, bucket.Arn));
        Assert.Equal("s3:GetBucketLocation", bucket.String("arn").MissingPermission);
        Assert.Equal("invoices", bucket.String("bucket").Value);
    }

    [Fact]
    public void A_bucket_without_tags_has_none_and_tags_of_services_are_left_out()
    {
        var buckets = Buckets("invoices", "logs")
            .Add("s3api", "get-bucket-tagging", """{ "hokusai:absent": "NoSuchTagSet" }""", "invoices")
            .Add("s3api", "get-bucket-tagging", """{ "TagSet": [{ "Key": "Team", "Value": "orders" }, { "Key": "aws:cloudformation:stack-name", "Value": "s" }] }""", "logs")
            .Of("aws_s3_bucket");

        Assert.Empty(buckets[0].Members("tags").Value);
        Assert.Equal("""{"Team":"orders"}""", buckets[1].Attribute("tags").Value.ToString());
    }

    [Fact]
    public void Lifecycle_rules_are_as_the_provider_has_them()
    {
        var rules = Buckets("invoices").Add("s3api", "get-bucket-lifecycle-configuration", """
            { "TransitionDefaultMinimumObjectSize": "varies_by_storage_class", "Rules": [
              { "ID": "drafts", "Status": "Enabled", "Filter": { "And": { "Prefix": "drafts/", "Tags": [{ "Key": "Keep", "Value": "no" }], "ObjectSizeGreaterThan": 1024 } },
                "Expiration": { "Date": "2030-01-01T01:00:00+01:00" }, "NoncurrentVersionExpiration": { "NoncurrentDays": 30, "NewerNoncurrentVersions": 5 } },
              { "ID": "old-style", "Status": "Disabled", "Prefix": "logs/", "Expiration": { "Days": 7 },
                "Transitions": [{ "Days": 30, "StorageClass": "STANDARD_IA" }, { "Days": 90, "StorageClass": "GLACIER" }] }
            ] }
            """, "invoices").Only("aws_s3_bucket_lifecycle_configuration");

        var drafts = rules.Items("rule").Value[0];
        Assert.Equal("2030-01-01T00:00:00Z", drafts["expiration"].Items[0]["date"].String);
        Assert.Equal("""[{"object_size_greater_than":1024,"object_size_less_than":null,"prefix":"drafts/","tags":{"Keep":"no"}}]""", drafts["filter"].Items[0]["and"].ToString());
        var old = rules.Items("rule").Value[1];
        Assert.Equal(("logs/", 7), (old["prefix"].String, old["expiration"].Items[0]["days"].Number));
        Assert.True(old["filter"].IsUnset);
        Assert.Equal([30, 90], old["transition"].Items.Select(transition => transition["days"].Number).Order());
        Assert.Equal("varies_by_storage_class", rules.String("transition_default_minimum_object_size").Value);
    }

    [Fact]
    public void A_bucket_policy_is_compact_JSON_with_sorted_members()
        => Assert.Equal(
            """{"Statement":[{"Action":"s3:*","Effect":"Deny"}],"Version":"2012-10-17"}""",
            Buckets("invoices")
                .Add("s3api", "get-bucket-policy", """{ "Policy": "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Deny\", \"Action\": \"s3:*\" } ] }" }""", "invoices")
                .Only("aws_s3_bucket_policy").String("policy").Value);

    private static Answers Buckets(params string[] names) => new Answers()
        .Add("s3api", "list-buckets", $$"""{ "Buckets": [{{string.Join(',', names.Select(name => $$"""{ "Name": "{{name}}" }"""))}}] }""", region: SnapshotKey.GlobalRegion);
}
