using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Story;

/// <summary>Changes that have nothing to do with a password.</summary>
internal static class AwsWrites
{
    public static ApiCall PutMetricAlarm(string name, string metric, int threshold) => new("monitoring", "PutMetricAlarm")
    {
        Request = $$"""{"alarmName":"{{name}}","actionsEnabled":true,"alarmActions":["arn:aws:sns:us-east-1:111122223333:hokusai-ops"],"metricName":"{{metric}}","namespace":"AWS/RDS","statistic":"Average","dimensions":[{"name":"DBInstanceIdentifier","value":"hokusai-production"}],"period":60,"evaluationPeriods":3,"threshold":{{threshold}},"comparisonOperator":"GreaterThanThreshold","treatMissingData":"missing"}""",
    };

    public static ApiCall PutRetentionPolicy(int days) => new("logs", "PutRetentionPolicy")
    {
        Request = $$"""{"logGroupName":"/ecs/hokusai-api","retentionInDays":{{days}}}""",
    };

    /// <summary>The seed's lifecycle rule. CloudTrail names the call <c>PutBucketLifecycle</c>.</summary>
    public static ApiCall PutBucketLifecycle(int days) => S3.BucketCall(
        "PutBucketLifecycle",
        Place.ModelsBucket,
        $$$$""","lifecycle":"","LifecycleConfiguration":{"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/","Rule":{"ID":"DeleteOldData","Filter":{"Prefix":""},"Status":"Enabled","Expiration":{"Days":{{{{days}}}}}}}""");

    public static ApiCall ModifySecurityGroupRule(string description) => new("ec2", "UpdateSecurityGroupRuleDescriptionsIngress")
    {
        Request = $$$$"""{"groupId":"sg-0c1d2e3f4a5b60002","ipPermissions":{"items":[{"ipProtocol":"tcp","fromPort":5432,"toPort":5432,"groups":{"items":[{"groupId":"sg-0c1d2e3f4a5b60001","description":"{{{{description}}}}"}]},"ipRanges":{},"ipv6Ranges":{},"prefixListIds":{}}]}}""",
        Response = """{"_return":true}""",
    };

    public static ApiCall ModifyLoadBalancer(int idleTimeout) => new("elasticloadbalancing", "ModifyLoadBalancerAttributes")
    {
        Request = $$"""{"loadBalancerArn":"arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/hokusai-api/1c5e7b2d4f609f3a","attributes":[{"key":"idle_timeout.timeout_seconds","value":"{{idleTimeout}}"}]}""",
        Response = """{"attributes":[]}""",
        ApiVersion = "2015-12-01",
    };

    public static ApiCall CreateMonitoringRole() => new("iam", "CreateRole")
    {
        Request = """{"roleName":"hokusai-rds-monitoring","path":"/","maxSessionDuration":3600,"assumeRolePolicyDocument":"{\"Statement\":[{\"Action\":\"sts:AssumeRole\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"monitoring.rds.amazonaws.com\"}}],\"Version\":\"2012-10-17\"}"}""",
        Response = """{"role":{"path":"/","roleName":"hokusai-rds-monitoring","roleId":"AROARDSMONIEXAMPLE","arn":"arn:aws:iam::111122223333:role/hokusai-rds-monitoring","createDate":"Jul 18, 2025, 2:04:31 PM"}}""",
    };

    public static ApiCall AttachMonitoringPolicy() => new("iam", "AttachRolePolicy")
    {
        Request = """{"roleName":"hokusai-rds-monitoring","policyArn":"arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"}""",
    };
}
