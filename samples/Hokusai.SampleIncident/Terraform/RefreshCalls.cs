using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Terraform;

/// <summary>The reads with which terraform-provider-aws refreshes the resources of a state, in about the order of a real run.</summary>
internal static class RefreshCalls
{
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/hokusai-api/1c5e7b2d4f609f3a";
    private const string TargetGroup = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/hokusai-api/9f3a1c5e7b2d4f60";

    public static IReadOnlyList<ApiCall> Infrastructure { get; } =
    [
        Read("sts", "GetCallerIdentity"),
        Read("ec2", "DescribeSubnets", """{"subnetSet":{},"filterSet":{"items":[{"name":"vpc-id","valueSet":{"items":[{"value":"vpc-0d5f7a9b1c3e5d7f9"}]}}]}}"""),
        Read("logs", "DescribeLogGroups", """{"logGroupNamePrefix":"/ecs/hokusai-api"}"""),
        Read("iam", "GetRole", """{"roleName":"hokusai-ecs-execution"}"""),
        Read("iam", "GetRole", """{"roleName":"hokusai-ecs-task"}"""),
        Read("ec2", "DescribeSecurityGroups", """{"securityGroupSet":{},"securityGroupIdSet":{"items":[{"groupId":"sg-0c1d2e3f4a5b60001"}]},"filterSet":{}}"""),
        Read("ecs", "DescribeClusters", """{"clusters":["arn:aws:ecs:us-east-1:111122223333:cluster/hokusai-production"],"include":["CONFIGURATIONS","SETTINGS","TAGS"]}"""),
        Read("rds", "DescribeDBParameterGroups", """{"dBParameterGroupName":"hokusai-production-postgres16"}"""),
        Read("elasticloadbalancing", "DescribeTargetGroups", $$"""{"targetGroupArns":["{{TargetGroup}}"]}"""),
        Read("secretsmanager", "DescribeSecret", $$"""{"secretId":"{{Place.DBSecretArn}}"}"""),
        .. Bucket(Place.ModelsBucket),
        Read("iam", "ListRolePolicies", """{"roleName":"hokusai-ecs-execution"}"""),
        Read("iam", "ListRolePolicies", """{"roleName":"hokusai-ecs-task"}"""),
        Read("iam", "ListAttachedRolePolicies", """{"roleName":"hokusai-ecs-execution"}"""),
        Read("iam", "ListAttachedRolePolicies", """{"roleName":"hokusai-ecs-task"}"""),
        Read("iam", "GetRolePolicy", """{"roleName":"hokusai-ecs-task","policyName":"hokusai-ecs-task"}"""),
        Read("iam", "GetRolePolicy", """{"roleName":"hokusai-ecs-execution","policyName":"hokusai-production-db-secret"}"""),
        Read("logs", "ListTagsForResource", """{"resourceArn":"arn:aws:logs:us-east-1:111122223333:log-group:/ecs/hokusai-api"}"""),
        Read("rds", "DescribeDBParameters", """{"dBParameterGroupName":"hokusai-production-postgres16","source":"user"}"""),
        Read("rds", "ListTagsForResource", """{"resourceName":"arn:aws:rds:us-east-1:111122223333:pg:hokusai-production-postgres16"}"""),
        Read("rds", "DescribeDBSubnetGroups", """{"dBSubnetGroupName":"hokusai-production"}"""),
        Read("rds", "ListTagsForResource", """{"resourceName":"arn:aws:rds:us-east-1:111122223333:subgrp:hokusai-production"}"""),
        Read("elasticloadbalancing", "DescribeTargetGroupAttributes", $$"""{"targetGroupArn":"{{TargetGroup}}"}"""),
        Read("elasticloadbalancing", "DescribeTags", $$"""{"resourceArns":["{{TargetGroup}}"]}"""),
        Read("secretsmanager", "GetResourcePolicy", $$"""{"secretId":"{{Place.DBSecretArn}}"}"""),
        Read("secretsmanager", "GetSecretValue", $$"""{"secretId":"{{Place.DBSecretArn}}"}"""),
        Read("ec2", "DescribeSecurityGroups", """{"securityGroupSet":{},"securityGroupIdSet":{"items":[{"groupId":"sg-0c1d2e3f4a5b60002"}]},"filterSet":{}}"""),
        Read("elasticloadbalancing", "DescribeLoadBalancers", $$"""{"loadBalancerArns":["{{LoadBalancer}}"]}"""),
        Read("elasticloadbalancing", "DescribeLoadBalancerAttributes", $$"""{"loadBalancerArn":"{{LoadBalancer}}"}"""),
        Read("elasticloadbalancing", "DescribeTags", $$"""{"resourceArns":["{{LoadBalancer}}"]}"""),
        Read("elasticloadbalancing", "DescribeListeners", $$"""{"listenerArns":["{{LoadBalancer.Replace("loadbalancer", "listener", StringComparison.Ordinal)}}/7b2d4f609f3a1c5e"]}"""),
        Read("ecs", "DescribeTaskDefinition", """{"taskDefinition":"hokusai-api","include":["TAGS"]}"""),
        Read("ecs", "DescribeServices", """{"cluster":"arn:aws:ecs:us-east-1:111122223333:cluster/hokusai-production","services":["api"],"include":["TAGS"]}"""),
        Read("rds", "DescribeDBInstances", """{"dBInstanceIdentifier":"db-QK7M2N4PXR5T6VWY3Z2AEXAMPLE","filters":[{"name":"dbi-resource-id","values":["db-QK7M2N4PXR5T6VWY3Z2AEXAMPLE"]}]}"""),
        Read("monitoring", "DescribeAlarms", """{"alarmNames":["hokusai-production-db-connections"],"alarmTypes":["MetricAlarm"]}"""),
        Read("monitoring", "DescribeAlarms", """{"alarmNames":["hokusai-production-db-cpu"],"alarmTypes":["MetricAlarm"]}"""),
    ];

    public static IReadOnlyList<ApiCall> Research { get; } =
    [
        Read("sts", "GetCallerIdentity"),
        Read("glue", "GetDatabase", """{"name":"research_features"}"""),
        Read("glue", "GetCrawler", """{"name":"research-features"}"""),
        Read("glue", "GetJob", """{"jobName":"features-daily"}"""),
        .. Bucket("hokusai-research-features"),
    ];

    /// <summary>The waiter of <c>aws_db_instance</c> asks until the instance is available.</summary>
    public static ApiCall DBInstanceStatus { get; } = Read("rds", "DescribeDBInstances", """{"dBInstanceIdentifier":"hokusai-production"}""");

    public static ApiCall Read(string service, string name, string? request = null) => new(service, name) { Request = request };

    private static IEnumerable<ApiCall> Bucket(string bucket)
    {
        (string Name, string Query, string? Error, string? Message)[] reads =
        [
            ("HeadBucket", "", null, null),
            ("GetBucketPolicy", "policy", "NoSuchBucketPolicy", "The bucket policy does not exist"),
            ("GetBucketAcl", "acl", null, null),
            ("GetBucketCors", "cors", "NoSuchCORSConfiguration", "The CORS configuration does not exist"),
            ("GetBucketWebsite", "website", "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"),
            ("GetBucketVersioning", "versioning", null, null),
            ("GetAccelerateConfiguration", "accelerate", null, null),
            ("GetBucketRequestPayment", "requestPayment", null, null),
            ("GetBucketLogging", "logging", null, null),
            ("GetBucketLifecycle", "lifecycle", null, null),
            ("GetBucketReplication", "replication", "ReplicationConfigurationNotFoundError", "The replication configuration was not found"),
            ("GetBucketEncryption", "encryption", null, null),
            ("GetBucketObjectLockConfiguration", "object-lock", "ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket"),
            ("GetBucketTagging", "tagging", null, null),
        ];
        foreach (var (name, query, error, message) in reads)
        {
            yield return S3.BucketCall(name, bucket, query.Length == 0 ? "" : $",\"{query}\":\"\"") with { ErrorCode = error, ErrorMessage = message };
        }
    }
}
