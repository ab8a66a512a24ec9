using System.Globalization;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>A revision as ECS writes it: <c>hokusai-api:31</c>.</summary>
/// <param name="Family">The family.</param>
/// <param name="Revision">The number.</param>
internal readonly record struct RevisionName(string Family, int Revision)
{
    private const string ArnPrefix = "task-definition/";

    /// <summary>The revision of <c>family:revision</c> or of an ARN; null for a family alone, and for what is neither.</summary>
    public static RevisionName? Of(string? text)
    {
        var name = Short(text);
        var colon = name?.LastIndexOf(':') ?? -1;
        return colon > 0 && int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision > 0
            ? new RevisionName(name![..colon], revision)
            : null;
    }

    /// <summary>The family where a text names no revision; null where it names one.</summary>
    public static string? FamilyAlone(string? text) => Of(text) is null && Short(text) is { } name && !name.Contains(':', StringComparison.Ordinal) ? name : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Family}:{Revision}");

    private static string? Short(string? text)
        => !ArnName.TryParse(text, out var arn) ? text
            : arn.Resource.StartsWith(ArnPrefix, StringComparison.Ordinal) ? arn.Resource[ArnPrefix.Length..]
            : null;
}
