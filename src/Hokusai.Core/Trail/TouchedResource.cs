using System.Text.Json;

namespace Hokusai.Core.Trail;

/// <summary>Names the resource that a call concerns, by identifiers only: no other request value is looked at.</summary>
internal static class TouchedResource
{
    // ARNs and names may be longer; anything beyond this is not one.
    private const int MaxLength = 2048;

    // Identifying parameters, the most particular first, as CloudTrail camel-cases them; names compare without regard to case.
    private static readonly string[] Identifying =
    [
        "targetDBInstanceIdentifier", "dBInstanceIdentifier", "dBClusterIdentifier", "blueGreenDeploymentIdentifier", "secretId",
        "dBParameterGroupName", "dBClusterParameterGroupName", "dBSubnetGroupName", "dBSnapshotIdentifier", "resourceName", "resourceArn",
        "service", "taskDefinition", "family", "cluster", "functionName", "bucketName", "tableName", "keyId", "roleName", "policyArn",
        "userName", "groupId", "ruleName", "logGroupName", "instanceId", "topicArn", "queueUrl", "loadBalancerArn", "targetGroupArn", "name",
    ];

    /// <summary>The resource; null where the record names none.</summary>
    public static string? Of(TrailEvent record)
    {
        foreach (var name in Identifying)
        {
            if (record.RequestParameters.TryField(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 and <= MaxLength } text)
            {
                return record.EventSource == "rds.amazonaws.com" ? ArnName.ShortName(text) : text;
            }
        }

        return record.ResourceArns.Count > 0 ? record.ResourceArns[0] : null;
    }
}
