using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>What a person types to get the document that a snapshot holds.</summary>
internal static class CliQuestions
{
    // {0} is the subject, {1} the last part of it, {2} the part before.
    private static readonly Dictionary<string, string> s_options = new(StringComparer.Ordinal)
    {
        ["rds describe-db-parameters"] = "--source user --db-parameter-group-name {0}",
        ["rds describe-db-cluster-parameters"] = "--source user --db-cluster-parameter-group-name {0}",
        ["rds describe-db-snapshot-attributes"] = "--db-snapshot-identifier {0}",
        ["rds list-tags-for-resource"] = "--resource-name {0}",
        ["ec2 describe-vpc-attribute"] = "--vpc-id {2} --attribute {1}",
        ["rds describe-events"] = "--duration 20160",
        ["ecs list-services"] = "--cluster {0}",
        ["ecs describe-clusters"] = "--include ATTACHMENTS CONFIGURATIONS SETTINGS STATISTICS TAGS --clusters {0}",
        ["ecs describe-services"] = "--include TAGS --cluster {2} --services {0}",
        ["ecs list-service-deployments"] = "--service {0} --cluster {2}",
        ["ecs describe-service-deployments"] = "--service-deployment-arns {0}",
        ["ecs describe-service-revisions"] = "--service-revision-arns {0}",
        ["ecs list-task-definitions"] = "--sort DESC --family-prefix {0}",
        ["ecs describe-task-definition"] = "--include TAGS --task-definition {0}",
        ["application-autoscaling describe-scalable-targets"] = "--service-namespace {0}",
        ["application-autoscaling describe-scaling-policies"] = "--service-namespace {0}",
        ["application-autoscaling describe-scheduled-actions"] = "--service-namespace {0}",
        ["application-autoscaling list-tags-for-resource"] = "--resource-arn {0}",
        ["elbv2 describe-load-balancer-attributes"] = "--load-balancer-arn {0}",
        ["elbv2 describe-listeners"] = "--load-balancer-arn {0}",
        ["elbv2 describe-listener-attributes"] = "--listener-arn {0}",
        ["elbv2 describe-rules"] = "--listener-arn {0}",
        ["elbv2 describe-target-group-attributes"] = "--target-group-arn {0}",
        ["elbv2 describe-target-health"] = "--target-group-arn {0}",
        ["elbv2 describe-tags"] = "--resource-arns {0}",
        ["iam list-access-keys"] = "--user-name {0}",
        ["iam list-mfa-devices"] = "--user-name {0}",
        ["iam get-access-key-last-used"] = "--access-key-id {0}",
        ["iam get-policy"] = "--policy-arn {0}",
        ["logs list-tags-for-resource"] = "--resource-arn {0}",
        ["secretsmanager describe-secret"] = "--secret-id {0}",
        ["secretsmanager get-resource-policy"] = "--secret-id {0}",
        ["kms describe-key"] = "--key-id {0}",
        ["kms get-key-policy"] = "--policy-name default --key-id {0}",
        ["kms get-key-rotation-status"] = "--key-id {0}",
        ["kms list-resource-tags"] = "--key-id {0}",
        ["cloudwatch describe-alarms"] = "--alarm-types CompositeAlarm MetricAlarm",
        ["cloudwatch list-tags-for-resource"] = "--resource-arn {0}",
        ["cloudwatch get-dashboard"] = "--dashboard-name {0}",
        ["events list-rules"] = "--event-bus-name {0}",
        ["events list-targets-by-rule"] = "--rule {1}",
        ["events list-tags-for-resource"] = "--resource-arn {0}",
        ["configservice list-tags-for-resource"] = "--resource-arn {0}",
        ["sns get-subscription-attributes"] = "--subscription-arn {0}",
        ["sns get-topic-attributes"] = "--topic-arn {0}",
        ["sns list-tags-for-resource"] = "--resource-arn {0}",
        ["sqs get-queue-attributes"] = "--attribute-names All --queue-url {0}",
        ["sqs list-queue-tags"] = "--queue-url {0}",
        ["cloudtrail get-event-selectors"] = "--trail-name {0}",
        ["cloudtrail get-insight-selectors"] = "--trail-name {0}",
        ["cloudtrail get-trail-status"] = "--name {0}",
        ["cloudtrail list-tags"] = "--resource-id-list {0}",
        ["lambda get-policy"] = "--function-name {0}",
        ["scheduler get-schedule"] = "--name {1} --group-name {2}",
        ["ssm get-document"] = "--name {0}",
        ["ssm describe-document"] = "--name {0}",
        ["ssm list-documents"] = "--filters Key=Owner,Values=Self",
    };

    /// <summary>The arguments behind <c>aws</c>.</summary>
    public static string[] Arguments(SnapshotKey key)
    {
        var name = $"{key.Service} {key.Command}";
        var options = s_options.GetValueOrDefault(name) ?? (key is { Service: "s3api", Subject: not null } ? "--bucket {0}" : "");
        if (key.Subject is not null && options.Length == 0)
        {
            throw new InvalidOperationException($"Nobody said how to ask '{name}' about {key.Subject}.");
        }

        var parts = (key.Subject ?? "").Split('/');
        return [key.Service, key.Command, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => string.Format(option, key.Subject, parts[^1], parts.Length > 1 ? parts[^2] : ""))];
    }
}
