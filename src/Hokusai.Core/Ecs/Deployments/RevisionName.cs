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
        var colon = name.LastIndexOf(':');
        return colon > 0 && int.TryParse(name[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision > 0
            ? new RevisionName(name[..colon].ToString(), revision)
            : null;
    }

    /// <summary>The family where a text names no revision; null where it names one.</summary>
    public static string? FamilyAlone(string? text) => Short(text) is var name && !name.IsEmpty && !name.Contains(':') ? name.ToString() : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Family}:{Revision}");

    // Every call and every deployment names revisions: an ARN is not taken apart into strings for it. Empty where the text names no task definition.
    private static ReadOnlySpan<char> Short(string? text)
    {
        Span<Range> parts = stackalloc Range[ArnName.Parts];
        var span = text.AsSpan();
        if (!span.StartsWith("arn:", StringComparison.Ordinal) || span.Split(parts, ':') < ArnName.Parts)
        {
            return span;
        }

        var resource = span[parts[ArnName.Parts - 1]];
        return resource.StartsWith(ArnPrefix, StringComparison.Ordinal) ? resource[ArnPrefix.Length..] : resource.IsEmpty ? span : default;
    }
}
