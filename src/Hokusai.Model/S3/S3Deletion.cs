namespace Hokusai;

/// <summary>Objects of one bucket, below one prefix, that one actor deleted within one hour: counted, never listed.</summary>
public sealed record S3Deletion
{
    /// <summary>The account of the bucket; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The first part of the keys up to <c>/</c>; empty for keys without one, and where the record names no keys.</summary>
    public required string Prefix { get; init; }

    /// <summary>What brought the deletion about, as far as the record itself tells.</summary>
    public required S3DeletionOrigin Origin { get; init; }

    /// <summary>What it left.</summary>
    public required S3DeletionEffect Effect { get; init; }

    /// <summary>The operation as the record names it: <c>S3.EXPIRE.OBJECT</c>, <c>REST.DELETE.OBJECT</c>, <c>DeleteObjects</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Who did it; S3 itself for its lifecycle rules.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The first deletion, UTC.</summary>
    public required DateTimeOffset First { get; init; }

    /// <summary>The last deletion, UTC.</summary>
    public required DateTimeOffset Last { get; init; }

    /// <summary>How many objects or versions are known to be deleted; 0 where the records count calls only.</summary>
    public required long Objects { get; init; }

    /// <summary>The calls that delete many objects without naming them; each may have deleted up to 1,000.</summary>
    public long UncountedCalls { get; init; }

    /// <summary>The size of those objects whose size is recorded, in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How many of <see cref="Objects"/> have their size in <see cref="Bytes"/>.</summary>
    public long SizedObjects { get; init; }

    /// <summary>The size of the smallest of those objects whose size is recorded, in bytes; null where none is.</summary>
    public long? SmallestObject { get; init; }

    /// <summary>The size of the largest of those objects whose size is recorded, in bytes; null where none is.</summary>
    public long? LargestObject { get; init; }

    /// <summary>What all keys begin with, at least <see cref="Prefix"/>; empty where the record names no keys.</summary>
    public string CommonPrefix { get; init; } = "";

    /// <summary>A few of the keys, the first ones in order of their bytes.</summary>
    public IReadOnlyList<string> SampleKeys { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The first record.</summary>
    public required Evidence Evidence { get; init; }
}
