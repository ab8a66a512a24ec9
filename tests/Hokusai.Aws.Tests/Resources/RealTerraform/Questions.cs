namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>What the tables need to know.</summary>
internal static class Questions
{
    /// <summary>The Regions of the configuration, and what is asked there.</summary>
    public static IReadOnlyList<(string Region, IReadOnlyCollection<Question> Questions)> ByRegion =>
    [
        ("us-east-1", [.. Databases, .. Network, .. Containers, .. Balancing, .. Buckets, .. Identities, .. Monitoring, .. Messages, .. Secrets, .. Audit]),
        ("eu-west-1", Databases),
        ("us-west-2", Databases),
    ];

    public static Question[] Databases =>
    [
        new("rds", "describe-db-instances"),
        new("rds", "describe-db-clusters"),
        new("rds", "describe-db-parameter-groups"),
        new("rds", "describe-db-parameters", "--db-parameter-group-name", "describe-db-parameter-groups", "DBParameterGroups[].DBParameterGroupName", "--source", "user"),
        new("rds", "describe-db-cluster-parameter-groups"),
        new("rds", "describe-db-cluster-parameters", "--db-cluster-parameter-group-name", "describe-db-cluster-parameter-groups", "DBClusterParameterGroups[].DBClusterParameterGroupName", "--source", "user"),
        new("rds", "describe-db-subnet-groups"),
        new("rds", "describe-db-snapshots"),
        new("rds", "describe-db-snapshot-attributes", "--db-snapshot-identifier", "describe-db-snapshots", "DBSnapshots[].DBSnapshotIdentifier"),
        new("rds", "describe-event-subscriptions"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-db-parameter-groups", "DBParameterGroups[].DBParameterGroupArn"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-db-cluster-parameter-groups", "DBClusterParameterGroups[].DBClusterParameterGroupArn"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-db-subnet-groups", "DBSubnetGroups[].DBSubnetGroupArn"),
        new("rds", "list-tags-for-resource", "--resource-name", "describe-event-subscriptions", "EventSubscriptionsList[].EventSubscriptionArn"),
    ];

    public static Question[] Network =>
    [
        new("ec2", "describe-vpcs"),
        new("ec2", "describe-subnets"),
        new("ec2", "describe-route-tables"),
        new("ec2", "describe-security-groups"),
        new("ec2", "describe-security-group-rules"),
        new("ec2", "describe-vpc-attribute", "--vpc-id", "describe-vpcs", "Vpcs[].VpcId", "--attribute", "enableDnsHostnames") { SubjectSuffix = "/enableDnsHostnames" },
        new("ec2", "describe-vpc-attribute", "--vpc-id", "describe-vpcs", "Vpcs[].VpcId", "--attribute", "enableDnsSupport") { SubjectSuffix = "/enableDnsSupport" },
    ];

    public static Question[] Containers =>
    [
        new("ecs", "list-clusters"),
        new("ecs", "list-task-definitions"),
        new("ecs", "describe-clusters", "--clusters", "list-clusters", "clusterArns[]", "--include", "SETTINGS", "CONFIGURATIONS", "TAGS"),
        new("ecs", "list-services", "--cluster", "list-clusters", "clusterArns[]"),
        new("ecs", "describe-services", "--services", "list-services", "serviceArns[]", "--include", "TAGS", "--cluster", "prod"),
        new("ecs", "describe-task-definition", "--task-definition", "list-task-definitions", "taskDefinitionArns[]", "--include", "TAGS"),
        new("application-autoscaling", "describe-scalable-targets", More: ["--service-namespace", "ecs"]),
        new("application-autoscaling", "describe-scaling-policies", More: ["--service-namespace", "ecs"]),
        new("application-autoscaling", "list-tags-for-resource", "--resource-arn", "describe-scalable-targets", "ScalableTargets[].ScalableTargetARN"),
    ];

    public static Question[] Balancing =>
    [
        new("elbv2", "describe-load-balancers"),
        new("elbv2", "describe-target-groups"),
        new("elbv2", "describe-load-balancer-attributes", "--load-balancer-arn", "describe-load-balancers", "LoadBalancers[].LoadBalancerArn"),
        new("elbv2", "describe-target-group-attributes", "--target-group-arn", "describe-target-groups", "TargetGroups[].TargetGroupArn"),
        new("elbv2", "describe-listeners", "--load-balancer-arn", "describe-load-balancers", "LoadBalancers[].LoadBalancerArn"),
        new("elbv2", "describe-tags", "--resource-arns", "describe-load-balancers", "LoadBalancers[].LoadBalancerArn"),
        new("elbv2", "describe-tags", "--resource-arns", "describe-target-groups", "TargetGroups[].TargetGroupArn"),
        new("elbv2", "describe-tags", "--resource-arns", "describe-listeners", "Listeners[].ListenerArn"),
    ];

    public static Question[] Buckets =>
    [
        new("s3api", "list-buckets"),
        .. new[]
        {
            "get-bucket-location", "get-bucket-tagging", "get-bucket-versioning", "get-bucket-encryption", "get-public-access-block", "get-bucket-policy", "get-bucket-acl",
            "get-bucket-logging", "get-bucket-lifecycle-configuration", "get-bucket-replication",
        }.Select(command => new Question("s3api", command, "--bucket", "list-buckets", "Buckets[].Name")),
    ];

    public static Question[] Identities =>
    [
        new("iam", "get-account-authorization-details"),
        new("iam", "list-roles"),
        new("iam", "get-policy", "--policy-arn", "get-account-authorization-details", "Policies[].Arn"),
    ];

    public static Question[] Monitoring =>
    [
        new("logs", "describe-log-groups"),
        new("logs", "describe-metric-filters"),
        new("logs", "list-tags-for-resource", "--resource-arn", "describe-log-groups", "logGroups[].logGroupArn"),
        new("cloudwatch", "describe-alarms"),
        new("cloudwatch", "list-tags-for-resource", "--resource-arn", "describe-alarms", "MetricAlarms[].AlarmArn"),
        new("events", "list-rules"),
        new("events", "list-targets-by-rule", "--rule", "list-rules", "Rules[].Name"),
        new("events", "list-tags-for-resource", "--resource-arn", "list-rules", "Rules[].Arn"),
    ];

    public static Question[] Messages =>
    [
        new("sns", "list-topics"),
        new("sns", "list-subscriptions"),
        new("sns", "get-topic-attributes", "--topic-arn", "list-topics", "Topics[].TopicArn"),
        new("sns", "list-tags-for-resource", "--resource-arn", "list-topics", "Topics[].TopicArn"),
        new("sns", "get-subscription-attributes", "--subscription-arn", "list-subscriptions", "Subscriptions[].SubscriptionArn"),
        new("sqs", "list-queues"),
        new("sqs", "get-queue-attributes", "--queue-url", "list-queues", "QueueUrls[]", "--attribute-names", "All"),
        new("sqs", "list-queue-tags", "--queue-url", "list-queues", "QueueUrls[]"),
    ];

    public static Question[] Secrets =>
    [
        new("kms", "list-keys"),
        new("kms", "describe-key", "--key-id", "list-keys", "Keys[].KeyId"),
        new("kms", "get-key-rotation-status", "--key-id", "list-keys", "Keys[].KeyId"),
        new("kms", "get-key-policy", "--key-id", "list-keys", "Keys[].KeyId", "--policy-name", "default"),
        new("kms", "list-resource-tags", "--key-id", "list-keys", "Keys[].KeyId"),
        new("secretsmanager", "list-secrets"),
        new("secretsmanager", "describe-secret", "--secret-id", "list-secrets", "SecretList[].ARN"),
        new("secretsmanager", "get-resource-policy", "--secret-id", "list-secrets", "SecretList[].ARN"),
    ];

    public static Question[] Audit =>
    [
        new("cloudtrail", "describe-trails"),
        new("cloudtrail", "get-trail-status", "--name", "describe-trails", "trailList[].TrailARN"),
        new("cloudtrail", "get-event-selectors", "--trail-name", "describe-trails", "trailList[].TrailARN"),
        new("cloudtrail", "list-tags", "--resource-id-list", "describe-trails", "trailList[].TrailARN"),
        new("configservice", "describe-config-rules"),
        new("configservice", "describe-configuration-recorders"),
        new("configservice", "describe-configuration-recorder-status"),
        new("configservice", "describe-delivery-channels"),
        new("configservice", "list-tags-for-resource", "--resource-arn", "describe-config-rules", "ConfigRules[].ConfigRuleArn"),
    ];
}
