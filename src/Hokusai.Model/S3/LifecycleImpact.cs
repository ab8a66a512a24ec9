namespace Hokusai;

/// <summary>The objects of a bucket that one rule expires or moves on one day, below one prefix.</summary>
public sealed record LifecycleImpact
{
    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>Whether it is what the proposed configuration does; else the current one.</summary>
    public bool IsProposed { get; init; }

    /// <summary>Whether a proposed configuration was simulated beside the current one: where no line is of the proposed one, it does nothing.</summary>
    public bool HasProposal { get; init; }

    /// <summary>The day, UTC, on which the objects become due. S3 acts some time after; billing changes on that day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the day was over when it was computed: the objects should be gone, or have moved, by now.</summary>
    public bool IsPast { get; init; }

    /// <summary>The first part of the keys, up to <c>/</c>; empty for keys without one.</summary>
    public required string Prefix { get; init; }

    /// <summary>The rule's ID, or its place (<c>rule 3</c>) where it has none.</summary>
    public required string RuleId { get; init; }

    /// <summary>What happens to the objects.</summary>
    public required LifecycleAction Action { get; init; }

    /// <summary>The storage class before.</summary>
    public required StorageClass StorageClass { get; init; }

    /// <summary>The storage class after; null where nothing is left.</summary>
    public StorageClass? NewStorageClass { get; init; }

    /// <summary>The objects that it happens to for certain.</summary>
    public required long Objects { get; init; }

    /// <summary>Their size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>
    /// The objects that it may happen to at most: more than <see cref="Objects"/> where the evidence lacks the objects' tags, the time at which versions
    /// were superseded, or another fact that the rule asks for.
    /// </summary>
    public required long ObjectsAtMost { get; init; }

    /// <summary>The size of <see cref="ObjectsAtMost"/> in bytes.</summary>
    public required long BytesAtMost { get; init; }

    /// <summary>
    /// What the change in <see cref="Bytes"/> makes of the monthly bill for storage, in US dollars: negative where it saves. Null where the price table lacks a class.
    /// </summary>
    public decimal? MonthlyCost { get; init; }

    /// <summary>What the change itself costs once, in US dollars: requests of transitions, and the rest of a minimum storage duration. Null where the price table lacks a class.</summary>
    public decimal? OneTimeCost { get; init; }
}
