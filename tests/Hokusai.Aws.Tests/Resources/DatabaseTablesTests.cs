namespace Hokusai.Aws.Tests.Resources;

public sealed class DatabaseTablesTests
{
    private const string Instances = """
        { "DBInstances": [
          { "DBInstanceIdentifier": "orders", "DBInstanceArn": "arn:aws:rds:eu-west-1:123456789012:db:orders", "DbiResourceId": "db-ABC", "Engine": "postgres", "DbInstancePort": 5432,
            "MasterUserSecret": { "SecretArn": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-1", "SecretStatus": "active" },
            "TagList": [{ "Key": "Team", "Value": "orders" }, { "Key": "aws:rds:primaryDBInstanceArn", "Value": "x" }] },
          { "DBInstanceIdentifier": "reports-1", "DBInstanceArn": "arn:aws:rds:eu-west-1:123456789012:db:reports-1", "DBClusterIdentifier": "reports" } ] }
        """;

    [Fact]
    public void An_instance_of_a_cluster_is_of_another_type_than_one_of_its_own()
    {
        var answers = new Answers()
            .Add("rds", "describe-db-instances", Instances)
            .Add("rds", "describe-db-clusters", """{ "DBClusters": [{ "DBClusterIdentifier": "reports", "Engine": "aurora-mysql", "DBClusterMembers": [{ "DBInstanceIdentifier": "reports-1", "IsClusterWriter": true }] }, { "DBClusterIdentifier": "graph", "Engine": "neptune" }] }""");

        Assert.Equal("orders", answers.Only("aws_db_instance").Id);
        var member = answers.Only("aws_rds_cluster_instance");
        Assert.Equal(("reports-1", "reports"), (member.Id, member.String("cluster_identifier").Value));
        Assert.True(member.Bool("writer").Value);
        Assert.Equal("reports", answers.Only("aws_rds_cluster").Id);
    }

    [Fact]
    public void An_instance_that_has_no_endpoint_yet_has_a_port_all_the_same()
    {
        var orders = new Answers().Add("rds", "describe-db-instances", Instances).Only("aws_db_instance");

        Assert.Equal(5432, orders.Number("port").Value);
        Assert.Null(orders.String("endpoint").Value);
        Assert.Equal("db-ABC", orders.String("id").Value);
    }

    [Fact]
    public void A_password_that_RDS_keeps_is_known_by_its_secret()
    {
        var orders = new Answers().Add("rds", "describe-db-instances", Instances).Only("aws_db_instance");

        Assert.True(orders.Bool("manage_master_user_password").Value);
        Assert.Equal("active", orders.Items("master_user_secret").Value[0]["secret_status"].String);
        Assert.Equal("""{"Team":"orders"}""", orders.Attribute("tags").Value.ToString());
    }

    [Fact]
    public void Only_parameters_that_somebody_set_are_part_of_a_group()
    {
        var group = new Answers()
            .Add("rds", "describe-db-parameter-groups", """{ "DBParameterGroups": [{ "DBParameterGroupName": "orders", "DBParameterGroupArn": "arn:aws:rds:eu-west-1:123456789012:pg:orders" }] }""")
            .Add("rds", "describe-db-parameters", """
                { "Parameters": [
                  { "ParameterName": "Max_Connections", "ParameterValue": "500", "Source": "user", "ApplyMethod": "Pending-Reboot" },
                  { "ParameterName": "work_mem", "ParameterValue": "4096", "Source": "engine-default", "ApplyMethod": "immediate" },
                  { "ParameterName": "timezone", "Source": "user" } ] }
                """, "orders")
            .Add("rds", "list-tags-for-resource", """{ "TagList": [] }""", "arn:aws:rds:eu-west-1:123456789012:pg:orders")
            .Only("aws_db_parameter_group");

        Assert.Equal("""[{"apply_method":"pending-reboot","name":"max_connections","value":"500"}]""", group.Attribute("parameter").Value.ToString());
        Assert.Empty(group.Members("tags").Value);
    }

    [Fact]
    public void A_snapshot_is_shared_with_those_who_may_restore_it_and_those_that_RDS_took_are_left_out()
    {
        var snapshot = new Answers()
            .Add("rds", "describe-db-snapshots", """{ "DBSnapshots": [{ "DBSnapshotIdentifier": "rds:orders-1", "SnapshotType": "automated" }, { "DBSnapshotIdentifier": "before", "SnapshotType": "manual" }] }""")
            .Add("rds", "describe-db-snapshot-attributes", """{ "DBSnapshotAttributesResult": { "DBSnapshotAttributes": [{ "AttributeName": "restore", "AttributeValues": ["all"] }] } }""", "before")
            .Only("aws_db_snapshot");

        Assert.Equal("before", snapshot.Id);
        Assert.Equal(["all"], snapshot.Items("shared_accounts").Value.Select(account => account.String));
    }

    [Fact]
    public void A_name_that_Terraform_made_from_a_prefix_is_recognized()
    {
        var group = new Answers()
            .Add("rds", "describe-db-subnet-groups", """{ "DBSubnetGroups": [{ "DBSubnetGroupName": "main-20250714093000123400000001", "Subnets": [{ "SubnetIdentifier": "subnet-2" }, { "SubnetIdentifier": "subnet-1" }] }] }""")
            .Only("aws_db_subnet_group");

        Assert.Equal("main-", group.String("name_prefix").Value);
        Assert.Equal(["subnet-1", "subnet-2"], group.Items("subnet_ids").Value.Select(subnet => subnet.String));
    }
}
