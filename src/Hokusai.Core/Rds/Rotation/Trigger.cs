namespace Hokusai.Core.Rds.Rotation;

/// <summary>Something that starts something else, on a schedule or on events: a target of an EventBridge rule, or a schedule of EventBridge Scheduler.</summary>
internal sealed record Trigger
{
    public required PasswordRotatorKind Kind { get; init; }

    public required string Name { get; init; }

    public string? Arn { get; init; }

    /// <summary>The schedule, or "on events".</summary>
    public string? Schedule { get; init; }

    public bool IsEnabled { get; init; } = true;

    /// <summary>What it starts.</summary>
    public required string TargetArn { get; init; }

    /// <summary>The role with which it starts it.</summary>
    public string? RoleArn { get; init; }

    /// <summary>What it hands over, as JSON text; null where it is not told.</summary>
    public string? Input { get; init; }

    /// <summary>The ECS task that it starts.</summary>
    public string? TaskDefinitionArn { get; init; }

    public required Evidence Evidence { get; init; }
}
