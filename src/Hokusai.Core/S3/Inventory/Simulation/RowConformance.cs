using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Rows;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Conformance;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>Compares the simulator with the column <c>LifecycleExpirationDate</c>, in which S3 itself says when an object expires.</summary>
/// <param name="configuration">The rules that are in force.</param>
/// <param name="bucket">What else it depends on.</param>
internal sealed class RowConformance(LifecycleConfiguration configuration, SimulatedBucket bucket)
{
    /// <summary>Disagreements that are told one by one.</summary>
    private const int Told = 20;

    private readonly ConformanceCheck _check = new(configuration, bucket);
    private readonly List<Disagreement> _disagreements = [];

    /// <summary>Answers of S3.</summary>
    public long Compared => _check.Compared;

    /// <summary>Those that the simulator shares.</summary>
    public long Agreed => _check.Agreed;

    /// <summary>The first disagreements.</summary>
    public IReadOnlyList<Disagreement> Disagreements => _disagreements;

    /// <summary>Compares a current version.</summary>
    public void Add(in InventoryRow row)
    {
        var version = new ObjectVersion
        {
            Key = row.Key,
            Size = row.Size,
            Created = row.LastModified,
            StorageClass = row.StorageClass,
            Kind = ObjectVersionKind.Current,
            IsReplicationOpen = row.IsReplicationOpen,
            IsNullVersion = row.IsNullVersion,
        };
        var answer = ExpiryAnswer.Of(row.LifecycleExpiration == 0 ? null : new DateTimeOffset(row.LifecycleExpiration, TimeSpan.Zero));
        if (_check.Compare(version, answer) is { } disagreement && _disagreements.Count < Told)
        {
            _disagreements.Add(disagreement);
        }
    }
}
