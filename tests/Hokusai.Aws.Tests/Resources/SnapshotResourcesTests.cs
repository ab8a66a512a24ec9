using System.Text.Json;
using Hokusai.Aws.Resources;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

public sealed class SnapshotResourcesTests
{
    private const string Groups = """
        { "SecurityGroups": [
          { "GroupId": "sg-2", "GroupName": "web", "OwnerId": "123456789012", "VpcId": "vpc-1" },
          { "GroupId": "sg-1", "GroupName": "default", "OwnerId": "123456789012", "VpcId": "vpc-1" }
        ] }
        """;

    [Fact]
    public void Resources_come_by_type_account_Region_and_id_whatever_the_order_of_the_answers()
    {
        var answers = new Answers()
            .Add("ec2", "describe-security-groups", Groups, region: "us-east-1")
            .Add("ec2", "describe-security-groups", Groups, account: "000000000001")
            .Add("ec2", "describe-security-groups", Groups)
            .Add("sns", "list-topics", """{ "Topics": [{ "TopicArn": "arn:aws:sns:eu-west-1:123456789012:alarms" }] }""");

        var there = SnapshotResources.Read(answers.Snapshot());
        var back = SnapshotResources.Read(new Snapshot([.. answers.Documents.Reverse()], []));

        Assert.Equal(
            [
                "aws_security_group 000000000001 eu-west-1 sg-1",
                "aws_security_group 000000000001 eu-west-1 sg-2",
                "aws_security_group 123456789012 eu-west-1 sg-1",
                "aws_security_group 123456789012 eu-west-1 sg-2",
                "aws_security_group 123456789012 us-east-1 sg-1",
                "aws_security_group 123456789012 us-east-1 sg-2",
                "aws_sns_topic 123456789012 eu-west-1 arn:aws:sns:eu-west-1:123456789012:alarms",
            ],
            there.Resources.Select(resource => $"{resource.Type} {resource.AccountId} {resource.Region} {resource.Id}"));
        Assert.Equal(there.Resources.Select(Text), back.Resources.Select(Text));
    }

    [Fact]
    public void Each_resource_counts_once_although_two_answers_tell_of_it()
    {
        var services = new Answers()
            .Add("ecs", "describe-services", """{ "services": [{ "serviceName": "orders", "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/prod" }] }""", "a")
            .Add("ecs", "describe-services", """{ "services": [{ "serviceName": "orders", "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/prod" }] }""", "b")
            .Of("aws_ecs_service");

        Assert.Equal("prod/orders", Assert.Single(services).Id);
    }

    [Fact]
    public void Account_and_Region_that_a_file_does_not_tell_are_those_of_the_ARN()
    {
        var instance = new Answers()
            .Add("rds", "describe-db-instances", """{ "DBInstances": [{ "DBInstanceIdentifier": "orders", "DBInstanceArn": "arn:aws:rds:ap-south-1:999999999999:db:orders" }] }""", region: "", account: "")
            .Only("aws_db_instance");

        Assert.Equal(("999999999999", "ap-south-1"), (instance.AccountId, instance.Region));
    }

    [Fact]
    public void Every_attribute_says_where_it_was_read()
    {
        var group = new Answers().Add("ec2", "describe-security-groups", Groups).Of("aws_security_group")[0];

        Assert.Equal("ec2/describe-security-groups.json SecurityGroups[1].GroupName", group.Attribute("name").Evidence!.ToString());
    }

    [Theory]
    [InlineData("eu-west-1", "arn:aws:ec2:eu-west-1:123456789012:security-group/sg-1")]
    [InlineData("cn-north-1", "arn:aws-cn:ec2:cn-north-1:123456789012:security-group/sg-1")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:ec2:us-gov-west-1:123456789012:security-group/sg-1")]
    public void An_ARN_that_AWS_does_not_tell_is_of_the_partition_of_the_Region(string region, string arn)
        => Assert.Equal(arn, new Answers().Add("ec2", "describe-security-groups", Groups, region: region).Of("aws_security_group")[0].Arn);

    [Fact]
    public void An_empty_snapshot_holds_nothing_and_lacks_nothing()
    {
        var inventory = SnapshotResources.Read(new Snapshot([], []));

        Assert.Empty(inventory.Resources);
        Assert.Empty(inventory.Gaps);
    }

    [Fact]
    public void Tables_are_in_order_and_one_for_each_type()
    {
        var types = ResourceTables.All.Select(table => table.Type).ToList();

        Assert.Equal(types.Order(StringComparer.Ordinal), types);
        Assert.Equal(types.Count, types.Distinct().Count());
    }

    private static string Text(Resource resource)
        => $"{resource} {resource.Arn} {string.Join(' ', resource.Attributes.Select(attribute => $"{attribute.Key}={attribute.Value} {attribute.Value.Evidence}"))}";
}
