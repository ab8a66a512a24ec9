namespace Hokusai;

/// <summary>One revision of an ECS task definition: when it came, from whom, what it changed, and what runs or ran it.</summary>
public sealed record TaskDefinitionRevision
{
    /// <summary>The family: <c>hokusai-api</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The number; null for a file that was never registered.</summary>
    public int? Revision { get; init; }

    /// <summary>The ARN; null where nothing tells it.</summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary><c>ACTIVE</c>, <c>INACTIVE</c> or <c>DELETE_IN_PROGRESS</c>, as ECS says it; null where nothing tells.</summary>
    public string? Status { get; init; }

    /// <summary>When it was registered, UTC; null where nothing tells.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>Who registered it: from the trail with its tool, else the principal that ECS names; null where nothing tells.</summary>
    public Actor? RegisteredBy { get; init; }

    /// <summary>When it was deregistered, UTC; null where it was not, or nothing tells.</summary>
    public DateTimeOffset? DeregisteredAt { get; init; }

    /// <summary>The images of its containers, in the order of the definition.</summary>
    public IReadOnlyList<TaskDefinitionImage> Images { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TaskDefinitionImage>([]);

    /// <summary>The task's CPU as ECS has it: units (<c>256</c>); null where the definition sets none.</summary>
    public string? Cpu { get; init; }

    /// <summary>The task's memory as ECS has it: MiB (<c>512</c>); null where the definition sets none.</summary>
    public string? Memory { get; init; }

    /// <summary>The revision that <see cref="Changes"/> compares with: the nearest before it that is known; null for the first.</summary>
    public int? PreviousRevision { get; init; }

    /// <summary>What it changed; empty where its content equals that of <see cref="PreviousRevision"/>, or there is none.</summary>
    public IReadOnlyList<TaskDefinitionDifference> Changes { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TaskDefinitionDifference>([]);

    /// <summary>The earlier revisions of equal content, nearest first: what a rollback by a new revision goes back to.</summary>
    public IReadOnlyList<int> SameAs { get; init => field = PipelineList.Of(value); } = PipelineList.Of<int>([]);

    /// <summary>The services that run or ran it.</summary>
    public IReadOnlyList<TaskDefinitionUse> Services { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TaskDefinitionUse>([]);

    /// <summary>Where it was read.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>What it says, for those who compare it. Holds values, secrets among them, and is therefore no part of what people and other programs see.</summary>
    internal object? Content { get; init; }

    /// <summary>The family and the number as ECS writes them: <c>hokusai-api:31</c>.</summary>
    public override string ToString() => Revision is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Family}:{number}") : Family;
}
