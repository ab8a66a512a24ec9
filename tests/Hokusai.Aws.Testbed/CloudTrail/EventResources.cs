using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>A resource that an event refers to, as LookupEvents lists it.</summary>
internal readonly record struct EventResource(string Type, string Name);

/// <summary>
/// The resources that LookupEvents lists for an event: those that the record names, and those in its parameters. Names of RDS, S3 and IAM
/// resources are short, those of KMS, SNS and Secrets Manager are what the caller gave. ECS is not among the types that the history knows
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html#filtering-cloudtrail-events).
/// </summary>
internal static class EventResources
{
    private static readonly (string Source, string Parameter, string Type)[] s_parameters =
    [
        ("rds.amazonaws.com", "dBInstanceIdentifier", "AWS::RDS::DBInstance"),
        ("rds.amazonaws.com", "dBClusterIdentifier", "AWS::RDS::DBCluster"),
        ("rds.amazonaws.com", "dBSnapshotIdentifier", "AWS::RDS::DBSnapshot"),
        ("rds.amazonaws.com", "dBParameterGroupName", "AWS::RDS::DBParameterGroup"),
        ("s3.amazonaws.com", "bucketName", "AWS::S3::Bucket"),
        ("iam.amazonaws.com", "roleName", "AWS::IAM::Role"),
        ("iam.amazonaws.com", "userName", "AWS::IAM::User"),
        ("iam.amazonaws.com", "policyArn", "AWS::IAM::Policy"),
        ("sts.amazonaws.com", "roleArn", "AWS::IAM::Role"),
        ("secretsmanager.amazonaws.com", "secretId", "AWS::SecretsManager::Secret"),
        ("sns.amazonaws.com", "topicArn", "AWS::SNS::Topic"),
        ("kms.amazonaws.com", "keyId", "AWS::KMS::Key"),
    ];

    public static IReadOnlyList<EventResource> Of(JsonObject record)
    {
        var source = record["eventSource"]?.ToString();
        var parameters = record["requestParameters"] as JsonObject;
        var named = s_parameters
            .Where(row => row.Source == source && parameters?[row.Parameter] is JsonValue)
            .Select(row => new EventResource(row.Type, parameters![row.Parameter]!.ToString()));
        var listed = (record["resources"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(resource => resource["ARN"] is JsonValue && resource["type"] is JsonValue)
            .Select(resource => new EventResource(resource["type"]!.ToString(), resource["ARN"]!.ToString()));
        return [.. named.Concat(listed).Distinct()];
    }
}
