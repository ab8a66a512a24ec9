using System.Globalization;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>The name of a revision, as people and ECS write it: <c>hokusai-api:31</c>, or an ARN.</summary>
/// <param name="AccountId">The account; empty where the text does not tell.</param>
/// <param name="Region">The Region; empty where the text does not tell.</param>
/// <param name="Family">The family.</param>
/// <param name="Revision">The number; null where the text names the family alone.</param>
public readonly record struct TaskDefinitionName(string AccountId, string Region, string Family, int? Revision)
{
    private const string ResourcePrefix = "task-definition/";

    /// <summary>Takes a name apart; false where the text is none.</summary>
    public static bool TryParse(string? text, out TaskDefinitionName name)
    {
        name = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var isArn = ArnName.TryParse(text, out var arn);
        if (isArn && !arn.Resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        {
            return false;
        }

        var resource = isArn ? arn.Resource[ResourcePrefix.Length..] : text;
        var colon = resource.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            name = new TaskDefinitionName(isArn ? arn.AccountId : "", isArn ? arn.Region : "", resource, null);
            return true;
        }

        if (colon == 0 || !int.TryParse(resource.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) || revision < 1)
        {
            return false;
        }

        name = new TaskDefinitionName(isArn ? arn.AccountId : "", isArn ? arn.Region : "", resource[..colon], revision);
        return true;
    }

    /// <summary>The family and the number.</summary>
    public override string ToString() => Revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Family}:{number}") : Family;
}
