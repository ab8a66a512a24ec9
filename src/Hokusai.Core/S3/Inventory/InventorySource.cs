namespace Hokusai.Core.S3.Inventory;

/// <summary>An inventory that is ready to be read.</summary>
public sealed record InventorySource
{
    /// <summary>The bucket that it lists; empty where nothing tells.</summary>
    public required string Bucket { get; init; }

    /// <summary>The columns.</summary>
    public required InventorySchema Schema { get; init; }

    /// <summary>The data files.</summary>
    public required IReadOnlyList<InventoryFile> Files { get; init; }

    /// <summary>Where they are.</summary>
    public required IInventoryFiles Content { get; init; }

    /// <summary>When S3 began to write it; null where nothing tells.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Whether the first row of each file names the columns.</summary>
    public bool HasHeader { get; init; }

    /// <summary>The time after which no object of it can have been modified.</summary>
    internal DateTimeOffset Latest => Created is { } created && created < InventoryLimits.LastDay ? created + InventoryLimits.FutureSlack : InventoryLimits.LastDay;
}
