using System.Globalization;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>A task definition with its content, from whatever source: an answer of ECS, a file, or a record of its registration.</summary>
public sealed record TaskDefinition
{
    /// <summary>The family: <c>hokusai-api</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The number; null for a file that was never registered.</summary>
    public int? Revision { get; init; }

    /// <summary>The ARN; null where nothing tells it.</summary>
    public string? Arn { get; init; }

    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The Region; empty where nothing tells.</summary>
    public string Region { get; init; } = "";

    /// <summary><c>ACTIVE</c>, <c>INACTIVE</c> or <c>DELETE_IN_PROGRESS</c>; null where nothing tells.</summary>
    public string? Status { get; init; }

    /// <summary>When it was registered, UTC; null where nothing tells.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>The ARN of the principal that registered it; null where nothing tells.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>Who registered it and with what tool, as the trail has it; null where no trail tells.</summary>
    public Actor? Registrar { get; init; }

    /// <summary>When it was deregistered, UTC; null where it was not, or nothing tells.</summary>
    public DateTimeOffset? DeregisteredAt { get; init; }

    /// <summary>What it says.</summary>
    public required TaskDefinitionContent Content { get; init; }

    /// <summary>Where it was read.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>What people call it: <c>hokusai-api:31</c>, or the file of one that was never registered.</summary>
    public string DisplayName => Revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Family}:{number}") : Evidence.ToString();
}
