namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>What rules do to what a table lists.</summary>
public sealed record InventoryTableResult
{
    /// <summary>What happens, by day, prefix, rule, action and storage class; of the proposed rules after that of the current ones.</summary>
    public required IReadOnlyList<LifecycleImpact> Impacts { get; init; }

    /// <summary>The rows that the query answered.</summary>
    public required int Groups { get; init; }

    /// <summary>The versions and delete markers to which something may happen.</summary>
    public required long Objects { get; init; }

    /// <summary>Whether something of the inventory is not in the result.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>The partition of the inventory: when S3 delivered it (<c>2026-11-21-01-00</c>); null where the table has none, or nothing happens.</summary>
    public string? Delivery { get; init; }
}
