using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Alarms;
using Hokusai.Core.Monitoring.Connections;
using Hokusai.Core.Monitoring.Dashboards;
using static Hokusai.Core.Tests.Monitoring.Export.Wanted;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>A monitoring with everything in it that monitoring can be made of.</summary>
internal static class SampleMonitoring
{
    public const string Account = "123456789012";
    public const string Region = "eu-west-1";
    public const string Topic = $"arn:aws:sns:{Region}:{Account}:hokusai-alerts";
    public const string Queue = $"arn:aws:sqs:{Region}:{Account}:hokusai-undelivered";

    private static readonly MonitoringSettings s_settings = new()
    {
        Emails = ["ops@example.com"],
        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["Kostenstelle/Größe"] = "naïve ${x} \"日本\"" },
    };

    private static readonly MonitoringTargets s_targets = new()
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
            new ServiceTarget("main", "web", Fact<bool>.Known(true), 3, IsScaled: false),
            new ServiceTarget("main", "worker", Fact<bool>.Known(false), 2, IsScaled: true),
        ],
        LoadBalancers = [new LoadBalancerTarget("front", "app/front/50dc6c495c0c9188", ["targetgroup/web/73e2d6bc24d8a067"])],
        Buckets = [new BucketTarget("assets.example.com", Fact<bool>.Known(true)), new BucketTarget("uploads", Fact<bool>.Known(false))],
        LogGroups = ["/ecs/web", "/aws/rds/instance/orders/postgresql"],
        StateBuckets = ["tf-state"],
        LockTables = ["tf-locks"],
    };

    public static IReadOnlyList<DesiredResource> All() =>
    [
        .. DashboardAndAlarms(),
        .. Notification(),
        .. Events(),
        .. Config(),
    ];

    private static IEnumerable<DesiredResource> DashboardAndAlarms() =>
    [
        DashboardPlan.Of(s_settings, s_targets, ["hokusai-ecs-deployment-failed"]),
        .. AlarmPlan.Of(s_settings, s_targets, Topic, "hokusai-ecs-deployment-failed", []),
    ];

    private static IEnumerable<DesiredResource> Notification()
    {
        yield return Resource("aws_kms_key", "hokusai-alerts", null,
            ("description", "Encrypts the notifications."), ("enable_key_rotation", true), ("policy", Policy("kms:Decrypt", "*", ("ArnLike", "aws:SourceArn", Topic))), ("tags", Tags));
        yield return Resource("aws_kms_alias", "alias/hokusai-alerts", $"arn:aws:kms:{Region}:{Account}:alias/hokusai-alerts", ("name", "alias/hokusai-alerts"));
        yield return Resource("aws_sns_topic", "hokusai-alerts", Topic,
            ("name", "hokusai-alerts"), ("kms_master_key_id", "alias/hokusai-alerts"), ("policy", Policy("sns:Publish", Topic)), ("tags", Tags));
        yield return Resource("aws_sns_topic_subscription", "hokusai-alerts/email/ops@example.com", null, ("topic_arn", Topic), ("protocol", "email"), ("endpoint", "ops@example.com"));
        yield return Resource("aws_sqs_queue", "hokusai-undelivered", Queue,
            ("name", "hokusai-undelivered"), ("message_retention_seconds", 1_209_600), ("sqs_managed_sse_enabled", true), ("policy", Policy("sqs:SendMessage", Queue)), ("tags", Tags));
    }

    private static IEnumerable<DesiredResource> Events()
    {
        yield return Resource("aws_cloudwatch_event_rule", "hokusai-ecs-deployment-failed", $"arn:aws:events:{Region}:{Account}:rule/hokusai-ecs-deployment-failed",
            ("name", "hokusai-ecs-deployment-failed"),
            ("description", "Deployments of services that failed."),
            ("event_pattern", """{"source":["aws.ecs"],"detail":{"eventName":["SERVICE_DEPLOYMENT_FAILED"],"errorCode":[{"exists":false}]}}"""),
            ("state", "ENABLED"),
            ("tags", Tags));
        yield return Resource("aws_cloudwatch_event_target", "hokusai-ecs-deployment-failed/notify", null,
            ("rule", "hokusai-ecs-deployment-failed"),
            ("target_id", "notify"),
            ("arn", Topic),
            ("input_transformer", Block(("input_paths", Map(("state", "$.detail.eventName"), ("service", "$.resources[0]"))), ("input_template", "\"What: <state> of <service>\"\n\"Do: look\""))),
            ("dead_letter_config", Block(("arn", Queue))),
            ("retry_policy", Block(("maximum_event_age_in_seconds", 86_400), ("maximum_retry_attempts", 185))));
        yield return Resource("aws_db_event_subscription", "hokusai-rds", $"arn:aws:rds:{Region}:{Account}:es:hokusai-rds",
            ("name", "hokusai-rds"), ("sns_topic", Topic), ("source_type", "db-instance"), ("source_ids", Set("orders", "orders-replica")), ("event_categories", Set("failover", "failure")), ("enabled", true), ("tags", Tags));
    }

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
        Memory = Fact<long>.Known(8L << 30),
        Connections = Fact<ConnectionLimit>.Known(Limit),
    };
}
