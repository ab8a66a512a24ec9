namespace Hokusai;

/// <summary>One difference of content between two task definitions. Values that look like secrets are shown as <c>(hidden)</c>.</summary>
public sealed record TaskDefinitionDifference
{
    /// <summary>
    /// Where, from the container (or the task) down, lists by the name of their items: <c>image</c>, <c>environment[LOG_LEVEL]</c>, <c>portMappings[8080/tcp].hostPort</c>,
    /// <c>logConfiguration.options[awslogs-group]</c>.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The container's name; null for what concerns the whole task.</summary>
    public string? Container { get; init; }

    /// <summary>The value on the reference side; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The value on the difference side; null where there is none.</summary>
    public string? Difference { get; init; }

    /// <summary>What kind of difference it is.</summary>
    public required TaskDefinitionDifferenceKind Kind { get; init; }

    /// <summary>The revision on the reference side, <c>hokusai-api:30</c>, or the file.</summary>
    public required string ReferenceName { get; init; }

    /// <summary>The revision on the difference side, or the file.</summary>
    public required string DifferenceName { get; init; }

    /// <summary>Path, values and kind as one line.</summary>
    public override string ToString()
        => $"{(Container is null ? "" : $"{Container}: ")}{Path}: {Reference ?? "(none)"} -> {Difference ?? "(none)"}{(Kind == TaskDefinitionDifferenceKind.Unknown ? " (unknown)" : "")}";
}
