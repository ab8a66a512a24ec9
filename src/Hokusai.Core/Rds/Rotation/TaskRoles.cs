using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>The roles of ECS tasks, as <c>aws ecs describe-task-definition</c> tells them.</summary>
internal static class TaskRoles
{
    /// <summary>The role by the definition's ARN, and by the ARN without its revision, which means the latest one.</summary>
    public static IReadOnlyDictionary<string, string> Read(Snapshot snapshot)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in snapshot.Of("ecs", "describe-task-definition").Select(document => document.Content.Member("taskDefinition"))
            .OrderBy(definition => definition.Number("revision")))
        {
            if (definition.Text("taskDefinitionArn") is { } arn && definition.Text("taskRoleArn") is { } role)
            {
                roles[arn] = role;
                roles[arn[..arn.LastIndexOf(':')]] = role;
            }
        }

        return roles;
    }
}
