using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Alarms;
using Hokusai.Core.Monitoring.Connections;
using Hokusai.Core.Monitoring.Dashboards;
using Hokusai.Core.Monitoring.Events;
using Hokusai.Core.Monitoring.Notification;
using static Hokusai.Core.Tests.Monitoring.Export.Wanted;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>A monitoring with everything in it that monitoring can be made of.</summary>
internal static class SampleMonitoring
{
    public const string Account = "123456789012";
    public const string Region = "eu-west-1";
    private const string FailedDeployments = "hokusai-ecs-deployment-failed";

    private static MonitoringSettings Settings { get; } = new()
    {
        Emails = ["ops@example.com"],
        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["Kostenstelle/Größe"] = "naïve ${x} \"日本\"" },
    };

    private static MonitoringTargets Targets { get; } = new()
    {
        AccountId = Account,
        Region = Region,
        Databases =
        [
            Database("orders", "postgres", 100),
            Database("reports.v2", "mysql", 100),
            Database("orders-replica", "aurora-postgresql", null) with { ClusterIdentifier = "orders", IsReplica = true },
        ],
        Services =
        [
            new ServiceTarget("main", "web", Fact.Known(true), 3, IsScaled: false),
            new ServiceTarget("main", "worker", Fact.Known(false), 2, IsScaled: true),
        ],
        LoadBalancers = [new LoadBalancerTarget("front", "app/front/50dc6c495c0c9188", ["targetgroup/web/73e2d6bc24d8a067"])],
        Buckets = [new BucketTarget("assets.example.com", Fact.Known(true)), new BucketTarget("uploads", Fact.Known(false))],
        LogGroups = ["/ecs/web", "/aws/rds/instance/orders/postgresql"],
        StateBuckets = ["tf-state"],
        LockTables = ["tf-locks"],
    };

    public static IReadOnlyList<DesiredResource> All() =>
    [
        .. DashboardAndAlarms(),
        .. NotificationPlan.Of(Settings, Targets),
        .. EventRulesPlan.Of(Settings, Targets),
        .. Config(),
    ];

    private static IEnumerable<DesiredResource> DashboardAndAlarms() =>
    [
        DashboardPlan.Of(Settings, Targets, [FailedDeployments]),
        .. AlarmPlan.Of(Settings, Targets, NotificationTopic.Arn(Settings, Targets), FailedDeployments, []),
    ];

    private static IEnumerable<DesiredResource> Config()
    {
        yield return Resource("aws_config_configuration_recorder", "hokusai", null,
            ("name", "hokusai"),
            ("role_arn", $"arn:aws:iam::{Account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"),
            ("recording_group", Block(("all_supported", false), ("include_global_resource_types", false), ("resource_types", Set("AWS::RDS::DBInstance", "AWS::ECS::Service")))));
        yield return Resource("aws_config_delivery_channel", "hokusai", null, ("name", "hokusai"), ("s3_bucket_name", "config-history"));
        yield return Resource("aws_config_configuration_recorder_status", "hokusai", null, ("name", "hokusai"), ("is_enabled", true));
        yield return Resource("aws_config_config_rule", "hokusai-rds-deletion-protection", $"arn:aws:config:{Region}:{Account}:config-rule/config-rule-abcdef",
            ("name", "hokusai-rds-deletion-protection"),
            ("description", "Databases are protected from deletion."),
            ("input_parameters", """{"days":"7"}"""),
            ("source", Block(("owner", "AWS"), ("source_identifier", "RDS_INSTANCE_DELETION_PROTECTION_ENABLED"))),
            ("scope", Block(("compliance_resource_types", Set("AWS::RDS::DBInstance")))),
            ("tags", Tags));
    }

    private static DatabaseTarget Database(string name, string engine, int? storage) => new()
    {
        Identifier = name,
        Engine = engine,
        InstanceClass = "db.m5.large",
        AllocatedStorageGiB = storage,
        Memory = Fact.Known(8L << 30),
        Connections = Fact.Known(new ConnectionLimit { Limit = 100, Source = ConnectionLimitSource.Estimated, Explanation = "100 connections" }),
    };
}
