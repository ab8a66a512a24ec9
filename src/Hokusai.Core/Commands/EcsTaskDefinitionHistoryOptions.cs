namespace Hokusai.Core.Commands;

/// <summary>Which revisions are wanted.</summary>
public sealed record EcsTaskDefinitionHistoryOptions
{
    /// <summary>The families; <c>*</c> and <c>?</c> are wildcards. Empty for all.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>The numbers, in any order; empty for all.</summary>
    public IReadOnlyList<int> Revisions { get; init; } = [];
}
