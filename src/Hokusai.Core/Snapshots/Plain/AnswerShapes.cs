namespace Hokusai.Core.Snapshots.Plain;

/// <summary>
/// The answers that are known by sight. Members are those of the service models that the AWS CLI is generated from
/// (https://github.com/boto/botocore/tree/develop/botocore/data).
/// </summary>
internal static class AnswerShapes
{
    /// <summary>All of them. A command has a line for each of the ways in which its answer may look.</summary>
    public static IReadOnlyList<AnswerShape> All { get; } =
    [
        new("rds", "describe-db-instances", "DBInstances", "DBInstanceArn", "DBInstanceIdentifier", "Engine"),
        new("rds", "describe-db-clusters", "DBClusters", "DBClusterArn", "DBClusterIdentifier", "Engine"),
        new("rds", "describe-db-parameter-groups", "DBParameterGroups", "DBParameterGroupArn", "DBParameterGroupName"),
        new("rds", "describe-db-cluster-parameter-groups", "DBClusterParameterGroups", "DBClusterParameterGroupArn", "DBClusterParameterGroupName"),
        new("rds", "describe-db-parameters", "Parameters", "ParameterName", "ApplyType") { NeedsSubject = true },
        new("rds", "describe-db-cluster-parameters", "Parameters", "ParameterName", "ApplyType") { NeedsSubject = true },
        new("rds", "describe-db-subnet-groups", "DBSubnetGroups", "DBSubnetGroupArn", "DBSubnetGroupName"),
        new("rds", "describe-db-snapshots", "DBSnapshots", "DBSnapshotArn", "DBSnapshotIdentifier"),
        new("rds", "describe-db-cluster-snapshots", "DBClusterSnapshots", "DBClusterSnapshotArn", "DBClusterSnapshotIdentifier"),
        new("rds", "describe-db-snapshot-attributes", "DBSnapshotAttributesResult", "DBSnapshotIdentifier", "DBSnapshotAttributes") { IsList = false },
        new("rds", "describe-db-cluster-snapshot-attributes", "DBClusterSnapshotAttributesResult", "DBClusterSnapshotIdentifier", "DBClusterSnapshotAttributes") { IsList = false },
        new("rds", "describe-event-subscriptions", "EventSubscriptionsList", "EventSubscriptionArn", "CustSubscriptionId"),
        new("rds", "describe-events", "Events", "SourceType", "Message", "Date"),
        new("rds", "describe-db-proxies", "DBProxies", "DBProxyArn", "DBProxyName"),
        new("rds", "describe-global-clusters", "GlobalClusters", "GlobalClusterArn", "GlobalClusterIdentifier"),
        new("rds", "describe-certificates", "Certificates", "CertificateArn", "CertificateIdentifier"),
        new("rds", "list-tags-for-resource", "TagList") { NeedsSubject = true },

        new("ecs", "list-clusters", "clusterArns"),
        new("ecs", "describe-clusters", "clusters", "clusterArn", "clusterName"),
        new("ecs", "list-services", "serviceArns"),
        new("ecs", "describe-services", "services", "serviceArn", "serviceName"),
        new("ecs", "describe-service-deployments", "serviceDeployments", "serviceDeploymentArn", "targetServiceRevision", "lifecycleStage"),
        new("ecs", "describe-service-deployments", "serviceDeployments", "serviceDeploymentArn", "targetServiceRevision", "sourceServiceRevisions"),
        new("ecs", "list-service-deployments", "serviceDeployments", "serviceDeploymentArn"),
        new("ecs", "describe-service-revisions", "serviceRevisions", "serviceRevisionArn"),
        new("ecs", "list-task-definition-families", "families"),
        new("ecs", "list-task-definitions", "taskDefinitionArns"),
        new("ecs", "describe-task-definition", "taskDefinition", "taskDefinitionArn", "containerDefinitions") { IsList = false },

        new("application-autoscaling", "describe-scalable-targets", "ScalableTargets", "ResourceId", "ScalableDimension", "MinCapacity"),
        new("application-autoscaling", "describe-scaling-policies", "ScalingPolicies", "PolicyARN", "ResourceId", "ScalableDimension"),
        new("application-autoscaling", "describe-scheduled-actions", "ScheduledActions", "ScheduledActionARN", "ScheduledActionName"),
        new("application-autoscaling", "list-tags-for-resource", "Tags") { IsList = false, NeedsSubject = true },

        new("s3api", "list-buckets", "Buckets", "Name", "CreationDate") { IsGlobal = true },
        new("s3api", "get-bucket-location", null, "LocationConstraint") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-lifecycle-configuration", "Rules", "ID", "Status", "Filter") { IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-lifecycle-configuration", "Rules", "ID", "Status", "Prefix") { IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-encryption", "ServerSideEncryptionConfiguration", "Rules") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-versioning", null, "Status") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-public-access-block", "PublicAccessBlockConfiguration", "BlockPublicAcls") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-policy", null, "Policy") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-policy-status", "PolicyStatus", "IsPublic") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-acl", null, "Owner", "Grants") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-logging", "LoggingEnabled", "TargetBucket") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-replication", "ReplicationConfiguration", "Rules") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-tagging", "TagSet", "Key", "Value") { IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-ownership-controls", "OwnershipControls", "Rules") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("s3api", "get-bucket-notification-configuration", "TopicConfigurations") { IsGlobal = true, NeedsSubject = true },

        new("ec2", "describe-regions", "Regions", "RegionName", "OptInStatus") { IsGlobal = true },
        new("ec2", "describe-security-groups", "SecurityGroups", "GroupId", "IpPermissions"),
        new("ec2", "describe-security-group-rules", "SecurityGroupRules", "SecurityGroupRuleId", "GroupId"),
        new("ec2", "describe-subnets", "Subnets", "SubnetId", "CidrBlock"),
        new("ec2", "describe-route-tables", "RouteTables", "RouteTableId", "Routes"),
        new("ec2", "describe-vpcs", "Vpcs", "VpcId", "CidrBlock"),
        new("ec2", "describe-vpc-attribute", null, "VpcId", "EnableDnsHostnames") { IsList = false, NeedsSubject = true },
        new("ec2", "describe-vpc-attribute", null, "VpcId", "EnableDnsSupport") { IsList = false, NeedsSubject = true },
        new("ec2", "describe-network-interfaces", "NetworkInterfaces", "NetworkInterfaceId"),

        new("iam", "get-account-authorization-details", "RoleDetailList", "Arn", "RoleName", "RolePolicyList") { IsGlobal = true },
        new("iam", "get-account-authorization-details", "UserDetailList", "Arn", "UserName", "UserId") { IsGlobal = true },
        new("iam", "list-access-keys", "AccessKeyMetadata", "UserName", "AccessKeyId") { IsGlobal = true },
        new("iam", "get-access-key-last-used", "AccessKeyLastUsed", "ServiceName") { IsList = false, IsGlobal = true, NeedsSubject = true },
        new("iam", "get-service-last-accessed-details", "ServicesLastAccessed", "ServiceNamespace", "ServiceName") { IsGlobal = true, NeedsSubject = true },
        new("iam", "get-credential-report", null, "Content", "GeneratedTime") { IsList = false, IsGlobal = true },
        new("iam", "list-users", "Users", "Arn", "UserName", "UserId") { IsGlobal = true },
        new("iam", "list-roles", "Roles", "Arn", "RoleName", "RoleId") { IsGlobal = true },
        new("iam", "get-policy", "Policy", "Arn", "PolicyName", "PolicyId") { IsList = false, IsGlobal = true },
        new("iam", "get-account-summary", "SummaryMap") { IsList = false, IsGlobal = true },
        new("iam", "get-account-password-policy", "PasswordPolicy", "MinimumPasswordLength") { IsList = false, IsGlobal = true },
        new("iam", "list-mfa-devices", "MFADevices", "UserName", "SerialNumber") { IsGlobal = true },

        new("logs", "describe-log-groups", "logGroups", "arn", "logGroupName", "storedBytes"),
        new("logs", "describe-log-groups", "logGroups", "arn", "logGroupName", "creationTime"),
        new("logs", "describe-metric-filters", "metricFilters", "filterName", "metricTransformations"),
        new("logs", "list-tags-for-resource", "tags") { IsList = false, NeedsSubject = true },

        new("secretsmanager", "list-secrets", "SecretList", "ARN", "Name", "CreatedDate"),
        new("secretsmanager", "describe-secret", null, "ARN", "Name", "VersionIdsToStages") { IsList = false, SubjectMember = "ARN" },
        new("secretsmanager", "get-resource-policy", null, "ARN", "Name", "ResourcePolicy") { IsList = false, SubjectMember = "ARN" },

        new("elbv2", "describe-load-balancers", "LoadBalancers", "LoadBalancerArn", "Type"),
        new("elbv2", "describe-load-balancer-attributes", "Attributes", "Key", "Value") { NeedsSubject = true },
        new("elbv2", "describe-listeners", "Listeners", "ListenerArn", "LoadBalancerArn"),
        new("elbv2", "describe-rules", "Rules", "RuleArn", "Priority"),
        new("elbv2", "describe-target-groups", "TargetGroups", "TargetGroupArn", "TargetGroupName"),
        new("elbv2", "describe-target-group-attributes", "Attributes", "Key", "Value") { NeedsSubject = true },
        new("elbv2", "describe-target-health", "TargetHealthDescriptions", "Target", "TargetHealth") { NeedsSubject = true },
        new("elbv2", "describe-tags", "TagDescriptions", "ResourceArn", "Tags"),

        new("cloudwatch", "describe-alarms", "MetricAlarms", "AlarmArn", "AlarmName"),
        new("cloudwatch", "get-metric-data", "MetricDataResults", "Id", "Timestamps", "Values") { NeedsSubject = true },
        new("cloudwatch", "list-dashboards", "DashboardEntries", "DashboardArn", "DashboardName"),
        new("cloudwatch", "get-dashboard", null, "DashboardArn", "DashboardBody", "DashboardName") { IsList = false, SubjectMember = "DashboardName" },
        new("cloudwatch", "list-tags-for-resource", "Tags") { NeedsSubject = true },

        new("events", "list-event-buses", "EventBuses", "Arn", "Name"),
        new("events", "list-rules", "Rules", "Arn", "Name", "State"),
        new("events", "list-targets-by-rule", "Targets", "Arn", "Id") { NeedsSubject = true },
        new("events", "list-tags-for-resource", "Tags") { NeedsSubject = true },

        new("sns", "list-topics", "Topics", "TopicArn"),
        new("sns", "get-topic-attributes", "Attributes", "TopicArn", "Policy") { IsList = false },
        new("sns", "list-subscriptions", "Subscriptions", "SubscriptionArn", "TopicArn"),
        new("sns", "list-tags-for-resource", "Tags") { NeedsSubject = true },
        new("sns", "get-subscription-attributes", "Attributes", "SubscriptionArn", "Protocol") { IsList = false },

        new("sqs", "list-queues", "QueueUrls"),
        new("sqs", "get-queue-attributes", "Attributes", "QueueArn") { IsList = false },
        new("sqs", "list-queue-tags", "Tags") { IsList = false, NeedsSubject = true },

        new("configservice", "describe-configuration-recorders", "ConfigurationRecorders", "name", "roleARN"),
        new("configservice", "describe-configuration-recorder-status", "ConfigurationRecordersStatus", "name", "recording"),
        new("configservice", "describe-delivery-channels", "DeliveryChannels", "name", "s3BucketName"),
        new("configservice", "describe-config-rules", "ConfigRules", "ConfigRuleArn", "ConfigRuleName"),
        new("configservice", "describe-compliance-by-config-rule", "ComplianceByConfigRules", "ConfigRuleName", "Compliance"),
        new("configservice", "list-tags-for-resource", "Tags") { NeedsSubject = true },

        new("cloudtrail", "describe-trails", "trailList", "TrailARN", "Name"),
        new("cloudtrail", "get-event-selectors", null, "TrailARN", "EventSelectors") { IsList = false, SubjectMember = "TrailARN" },
        new("cloudtrail", "get-event-selectors", null, "TrailARN", "AdvancedEventSelectors") { IsList = false, SubjectMember = "TrailARN" },
        new("cloudtrail", "get-trail-status", null, "IsLogging") { IsList = false, NeedsSubject = true },
        new("cloudtrail", "get-insight-selectors", null, "TrailARN", "InsightSelectors") { IsList = false, SubjectMember = "TrailARN" },
        new("cloudtrail", "list-tags", "ResourceTagList", "ResourceId", "TagsList"),

        new("lambda", "list-functions", "Functions", "FunctionArn", "FunctionName"),
        new("lambda", "get-policy", null, "Policy", "RevisionId") { IsList = false, NeedsSubject = true },
        new("lambda", "list-event-source-mappings", "EventSourceMappings", "UUID", "EventSourceArn"),

        new("scheduler", "list-schedules", "Schedules", "Arn", "GroupName"),
        new("scheduler", "get-schedule", null, "Arn", "ScheduleExpression", "Target") { IsList = false, SubjectMember = "Arn" },

        new("ssm", "list-documents", "DocumentIdentifiers", "Name", "DocumentType"),
        new("ssm", "describe-document", "Document", "Name", "DocumentType", "Hash") { IsList = false },
        new("ssm", "get-document", null, "Name", "Content", "DocumentType") { IsList = false, SubjectMember = "Name" },
        new("ssm", "describe-maintenance-windows", "WindowIdentities", "WindowId"),
        new("ssm", "list-associations", "Associations", "AssociationId"),

        new("kms", "list-keys", "Keys", "KeyArn", "KeyId"),
        new("kms", "list-aliases", "Aliases", "AliasArn", "AliasName"),
        new("kms", "describe-key", "KeyMetadata", "Arn", "KeyId", "KeyState") { IsList = false },
        new("kms", "get-key-policy", null, "Policy", "PolicyName") { IsList = false, NeedsSubject = true },
        new("kms", "get-key-rotation-status", null, "KeyRotationEnabled") { IsList = false, NeedsSubject = true },
        new("kms", "list-resource-tags", "Tags", "TagKey", "TagValue") { NeedsSubject = true },
    ];
}
