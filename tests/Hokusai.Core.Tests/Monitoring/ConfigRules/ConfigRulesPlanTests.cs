using System.Text.Json;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Config;

namespace Hokusai.Core.Tests.Monitoring.ConfigRules;

public sealed class ConfigRulesPlanTests
{
    // From the pages of https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html: the identifier, the resource types whose
    // changes set the rule off (none: by the clock), and the parameters it takes; those with an exclamation mark are required.
    private static readonly Dictionary<string, (string Types, string Parameters)> s_documented = new(StringComparer.Ordinal)
    {
        ["RDS_INSTANCE_PUBLIC_ACCESS_CHECK"] = ("AWS::RDS::DBInstance", ""),
        ["RDS_STORAGE_ENCRYPTED"] = ("AWS::RDS::DBInstance", "kmsKeyId"),
        ["RDS_MULTI_AZ_SUPPORT"] = ("AWS::RDS::DBInstance", ""),
        ["RDS_INSTANCE_DELETION_PROTECTION_ENABLED"] = ("AWS::RDS::DBInstance", "databaseEngines"),
        ["RDS_CLUSTER_DELETION_PROTECTION_ENABLED"] = ("AWS::RDS::DBCluster", ""),
        ["DB_INSTANCE_BACKUP_ENABLED"] = ("AWS::RDS::DBInstance", "backupRetentionPeriod backupRetentionMinimum preferredBackupWindow checkReadReplicas"),
        ["RDS_SNAPSHOTS_PUBLIC_PROHIBITED"] = ("AWS::RDS::DBClusterSnapshot AWS::RDS::DBSnapshot", ""),
        ["RDS_LOGGING_ENABLED"] = ("AWS::RDS::DBInstance", "additionalLogs"),
        ["S3_BUCKET_PUBLIC_READ_PROHIBITED"] = ("AWS::S3::Bucket", ""),
        ["S3_BUCKET_PUBLIC_WRITE_PROHIBITED"] = ("AWS::S3::Bucket", ""),
        ["S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED"] = ("AWS::S3::Bucket", "excludedPublicBuckets"),
        ["S3_BUCKET_VERSIONING_ENABLED"] = ("AWS::S3::Bucket", "isMfaDeleteEnabled"),
        ["S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED"] = ("AWS::S3::Bucket", ""),
        ["S3_BUCKET_SSL_REQUESTS_ONLY"] = ("AWS::S3::Bucket", ""),
        ["S3_LIFECYCLE_POLICY_CHECK"] = ("AWS::S3::Bucket", "targetTransitionDays targetExpirationDays targetTransitionStorageClass targetPrefix bucketNames"),
        ["ECS_NO_ENVIRONMENT_SECRETS"] = ("AWS::ECS::TaskDefinition", "secretKeys!"),
        ["ECS_CONTAINERS_NONPRIVILEGED"] = ("AWS::ECS::TaskDefinition", ""),
        ["ECS_CONTAINER_INSIGHTS_ENABLED"] = ("AWS::ECS::Cluster", ""),
        ["INCOMING_SSH_DISABLED"] = ("AWS::EC2::SecurityGroup", ""),
        ["RESTRICTED_INCOMING_TRAFFIC"] = ("AWS::EC2::SecurityGroup", "blockedPort1 blockedPort2 blockedPort3 blockedPort4 blockedPort5 blockedPorts"),
        ["VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS"] = ("AWS::EC2::SecurityGroup", "authorizedTcpPorts authorizedUdpPorts"),
        ["ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK"] = ("", ""),
        ["CLOUD_TRAIL_ENABLED"] = ("", "s3BucketName snsTopicArn cloudWatchLogsLogGroupArn"),
        ["CW_LOGGROUP_RETENTION_PERIOD_CHECK"] = ("", "LogGroupNames MinRetentionTime"),
        ["DYNAMODB_PITR_ENABLED"] = ("AWS::DynamoDB::Table", ""),
        ["IAM_NO_INLINE_POLICY_CHECK"] = ("AWS::IAM::Group AWS::IAM::Role AWS::IAM::User", ""),
        ["IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS"] = ("AWS::IAM::Policy", "excludePermissionBoundaryPolicy"),
        ["IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS"] = ("AWS::IAM::Policy", "excludePermissionBoundaryPolicy"),
    };

    [Fact]
    public void Every_rule_is_one_that_AWS_documents_with_its_types_and_parameters()
    {
        var rules = Plan();

        Assert.Equal(s_documented.Keys.Order(StringComparer.Ordinal), rules.Select(Identifier).Order(StringComparer.Ordinal));
        foreach (var rule in rules)
        {
            var (types, parameters) = s_documented[Identifier(rule)];
            var given = Parameters(rule).Keys.ToList();
            Assert.Equal(types, string.Join(' ', Types(rule).Order(StringComparer.Ordinal)));
            Assert.Empty(given.Except(parameters.Split(' ').Select(name => name.TrimEnd('!'))));
            Assert.Empty(parameters.Split(' ').Where(name => name.EndsWith('!')).Select(name => name.TrimEnd('!')).Except(given));
        }
    }

    [Fact]
    public void A_rule_has_either_a_scope_or_a_clock()
        => Assert.All(Plan(), rule => Assert.Equal(rule.Attributes["scope"].IsUnset, rule.Attributes["maximum_execution_frequency"].String == "TwentyFour_Hours"));

    [Fact]
    public void Names_descriptions_and_labels_are_what_Config_and_Terraform_take()
    {
        var rules = Plan(MonitoredAccount.Settings with { Name = new string('n', 32) });

        Assert.All(rules, rule =>
        {
            Assert.InRange(rule.Name.Length, 1, 128);
            Assert.InRange(rule.Attributes["description"].String!.Length, 1, 256);
            Assert.Matches("^[A-Za-z][A-Za-z0-9_]*$", rule.Label);
            Assert.Contains("$0.001", rule.Reason, StringComparison.Ordinal);
            Assert.Null(rule.EstimatedMonthlyCost);
        });
        Assert.Equal(rules.Count, rules.Select(rule => rule.Label).Distinct().Count());
    }

    [Fact]
    public void Parameters_are_texts_because_Config_takes_nothing_else()
        => Assert.All(Plan(), rule => Assert.All(Parameters(rule).Values, value => Assert.Equal(JsonValueKind.String, value.ValueKind)));

    [Theory]
    [InlineData("DB_INSTANCE_BACKUP_ENABLED", "backupRetentionMinimum", "7")]
    [InlineData("RESTRICTED_INCOMING_TRAFFIC", "blockedPort1", "5432")]
    [InlineData("VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS", "authorizedTcpPorts", "80,443")]
    [InlineData("CW_LOGGROUP_RETENTION_PERIOD_CHECK", "LogGroupNames", "/ecs/orders-api")]
    [InlineData("S3_LIFECYCLE_POLICY_CHECK", "bucketNames", "orders-models")]
    public void Parameters_are_the_reviews(string identifier, string parameter, string value)
        => Assert.Equal(value, Parameters(Plan().Single(rule => Identifier(rule) == identifier))[parameter].GetString());

    [Fact]
    public void Rules_for_what_is_not_monitored_are_not_wanted()
    {
        var identifiers = ConfigRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Nothing, createsRecorder: false, deliveryBucket: null).Select(Identifier).ToList();

        Assert.DoesNotContain(identifiers, identifier => identifier.StartsWith("RDS", StringComparison.Ordinal) || identifier.StartsWith("S3", StringComparison.Ordinal) || identifier.StartsWith("ECS", StringComparison.Ordinal));
        Assert.Contains("CLOUD_TRAIL_ENABLED", identifiers);
    }

    [Theory]
    [InlineData("eu-west-1", "ECS_NO_ENVIRONMENT_SECRETS", true)]
    [InlineData("us-gov-west-1", "ECS_NO_ENVIRONMENT_SECRETS", false)]
    [InlineData("us-gov-west-1", "ECS_CONTAINERS_NONPRIVILEGED", true)]
    [InlineData("cn-north-1", "RDS_CLUSTER_DELETION_PROTECTION_ENABLED", false)]
    [InlineData("eu-south-1", "RDS_SNAPSHOTS_PUBLIC_PROHIBITED", false)]
    [InlineData("eu-central-2", "IAM_NO_INLINE_POLICY_CHECK", false)]
    public void A_Region_gets_the_rules_that_it_has(string region, string identifier, bool isThere)
        => Assert.Equal(isThere, ConfigRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets with { Region = region }, createsRecorder: false, deliveryBucket: null).Any(rule => Identifier(rule) == identifier));

    [Fact]
    public void A_recorder_is_wanted_only_when_asked_for_and_records_what_the_rules_judge()
    {
        var plan = ConfigRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets, createsRecorder: true, deliveryBucket: "audit");
        var recorder = plan.Single(resource => resource.Type == "aws_config_configuration_recorder");

        Assert.DoesNotContain(Plan(), resource => resource.Type != "aws_config_config_rule");
        Assert.Equal(
            plan.SelectMany(Types).Distinct().Order(StringComparer.Ordinal),
            recorder.Attributes["recording_group"].Items.Single()["resource_types"].Items.Select(type => type.String!).Order(StringComparer.Ordinal));
        Assert.Equal("audit", plan.Single(resource => resource.Type == "aws_config_delivery_channel").Attributes["s3_bucket_name"].String);
        Assert.Equal(recorder.Attributes["name"], plan.Single(resource => resource.Type == "aws_config_configuration_recorder_status").Attributes["name"]);
        Assert.Equal(plan.Select(resource => MonitoringTypes.OrderOf(resource.Type)), plan.Select(resource => MonitoringTypes.OrderOf(resource.Type)).Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_recorder_without_a_bucket_is_refused_with_what_to_do(string? bucket)
        => Assert.Contains("Name a bucket", Assert.Throws<ArgumentException>(() => ConfigRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets, createsRecorder: true, bucket)).Message, StringComparison.Ordinal);

    [Fact]
    public void More_names_than_a_rules_parameters_hold_are_refused_with_the_rule()
    {
        var targets = MonitoredAccount.Targets with { LogGroups = [.. Enumerable.Range(0, 100).Select(i => $"/ecs/service-{i:000}")] };

        Assert.Contains("cw-loggroup-retention-period-check", Assert.Throws<FormatException>(() => ConfigRulesPlan.Of(MonitoredAccount.Settings, targets, createsRecorder: false, deliveryBucket: null)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DesiredResource> Plan(MonitoringSettings? settings = null)
        => ConfigRulesPlan.Of(settings ?? MonitoredAccount.Settings, MonitoredAccount.Targets, createsRecorder: false, deliveryBucket: null);

    private static string Identifier(DesiredResource rule) => rule.Attributes["source"].Items.Single()["source_identifier"].String!;

    private static IEnumerable<string> Types(DesiredResource rule)
        => rule.Attributes["scope"].Items.SelectMany(scope => scope["compliance_resource_types"].Items).Select(type => type.String!);

    private static Dictionary<string, JsonElement> Parameters(DesiredResource rule)
    {
        using var document = JsonDocument.Parse(rule.Attributes["input_parameters"].String ?? "{}");
        return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal);
    }
}
