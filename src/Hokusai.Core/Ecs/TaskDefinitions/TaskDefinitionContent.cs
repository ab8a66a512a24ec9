using System.Text.Json;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>What a task definition says, in one canonical form: order and defaults that ECS fills in make no difference.</summary>
public sealed class TaskDefinitionContent
{
    private TaskDefinitionContent(JsonElement definition, bool isMasked)
    {
        Digest = definition.GetRawText();
        IsMasked = isMasked;
    }

    /// <summary>Whether values are missing because CloudTrail masks them, so that equality can't be told.</summary>
    public bool IsMasked { get; }

    /// <summary>Equal for equal content, and other for other content, within one run of the product; tells nothing of values.</summary>
    public string Digest { get; }

    /// <summary>The content of a definition in ECS's own JSON (<c>containerDefinitions</c> and so on).</summary>
    /// <param name="definition">The definition, without a wrapper.</param>
    /// <param name="isMasked">Whether the values of environment variables are masked, as in a trail's record.</param>
    public static TaskDefinitionContent Of(JsonElement definition, bool isMasked = false) => new(definition, isMasked);

    /// <summary>Whether two say the same: true, false, or null where masked values leave it open.</summary>
    /// <param name="other">The other.</param>
    public bool? IsSameAs(TaskDefinitionContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsMasked || other.IsMasked ? null : Digest == other.Digest;
    }
}
