namespace Hokusai.Core.S3.Simulation.Prices;

/// <summary>What one storage class costs, in US dollars.</summary>
public sealed record StorageClassPrice
{
    /// <summary>Storage, for each GB (2^30 bytes) and month; the first tier where prices fall with the amount.</summary>
    public required decimal StoragePerGbMonth { get; init; }

    /// <summary>A thousand lifecycle transitions into the class.</summary>
    public decimal TransitionPer1000 { get; init; }

    /// <summary>Reading back, for each GB; of the archive classes the standard retrieval.</summary>
    public decimal RetrievalPerGb { get; init; }

    /// <summary>A thousand requests to read back.</summary>
    public decimal RetrievalPer1000 { get; init; }

    /// <summary>The days that are billed at least; 0 for none.</summary>
    public int MinimumDays { get; init; }

    /// <summary>The bytes that are billed of each object at least; 0 for none.</summary>
    public long MinimumBytes { get; init; }

    /// <summary>
    /// The bytes that an object has more in the class, at its price: 32 KB in the archive classes
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html#glacier-pricing-considerations).
    /// </summary>
    public long OverheadBytes { get; init; }

    /// <summary>The bytes that an object has more at the price of <c>STANDARD</c>: 8 KB in the archive classes (the same page).</summary>
    public long StandardOverheadBytes { get; init; }
}
