using System.Collections.Frozen;

namespace Hokusai.Core.S3.Simulation.Prices;

/// <summary>
/// What S3 costs in one Region on one day. List prices without free tier, discounts or taxes; of prices that fall with the amount the first tier, which is the
/// most that is paid. What Intelligent-Tiering saves inside itself, and its monitoring, are not in it.
/// </summary>
public sealed record PriceTable
{
    private static readonly Lazy<PriceTable> s_default = new(ReadDefault);

    /// <summary>
    /// The table that the product brings along: us-east-1, put together from published copies of AWS's price list, the newest of <see cref="AsOf"/>; not every
    /// number could be compared with the page of <see cref="Source"/>, which counts. Prices differ by Region: give your own where they matter.
    /// </summary>
    public static PriceTable Default => s_default.Value;

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>The day on which the prices were so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where they are published.</summary>
    public required Uri Source { get; init; }

    /// <summary>The classes with a price.</summary>
    public required FrozenDictionary<StorageClass, StorageClassPrice> Classes { get; init; }

    /// <summary>The price of a class; null where the table lacks it.</summary>
    public StorageClassPrice? this[StorageClass storageClass] => Classes.GetValueOrDefault(storageClass);

    private static PriceTable ReadDefault()
    {
        using var stream = typeof(PriceTable).Assembly.GetManifestResourceStream("S3.Prices.us-east-1.json")
            ?? throw new InvalidOperationException("The price table is not in the assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return PriceTableReader.Read(copy.ToArray(), "us-east-1.json");
    }
}
