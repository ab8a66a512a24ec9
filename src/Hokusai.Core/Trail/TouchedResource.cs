using System.Collections.Frozen;
using System.Text.Json;

namespace Hokusai.Core.Trail;

/// <summary>Names the resource that a call concerns, by identifiers only: no other request value is looked at.</summary>
internal static class TouchedResource
{
    // ARNs and names may be longer; anything beyond this is not one.
    private const int MaxLength = 2048;

    // Identifying parameters, the most particular first, as CloudTrail camel-cases them; names compare without regard to case.
    private static readonly FrozenDictionary<string, int> Ranks = new[]
    {
        "targetDBInstanceIdentifier", "dBInstanceIdentifier", "dBClusterIdentifier", "blueGreenDeploymentIdentifier", "secretId",
        "dBParameterGroupName", "dBClusterParameterGroupName", "dBSubnetGroupName", "dBSnapshotIdentifier", "resourceName", "resourceArn",
        "service", "taskDefinition", "family", "cluster", "functionName", "bucketName", "tableName", "keyId", "roleName", "policyArn",
        "userName", "groupId", "ruleName", "logGroupName", "instanceId", "topicArn", "queueUrl", "loadBalancerArn", "targetGroupArn", "name",
    }.Select((name, rank) => (name, rank)).ToFrozenDictionary(n => n.name, n => n.rank, StringComparer.OrdinalIgnoreCase);

    /// <summary>The resource; null where the record names none.</summary>
    public static string? Of(TrailEvent record)
    {
        if (Named(record.RequestParameters) is { } name)
        {
            return record.EventSource == "rds.amazonaws.com" ? ArnName.ShortName(name) : name;
        }

        return record.ResourceArns.Count > 0 ? record.ResourceArns[0] : null;
    }

    private static string? Named(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var member in request.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && Ranks.TryGetValue(member.Name, out var rank) && rank < bestRank
                && member.Value.GetString() is { Length: > 0 and <= MaxLength } text)
            {
                (best, bestRank) = (text, rank);
            }
        }

        return best;
    }
}
