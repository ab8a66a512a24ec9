namespace Hokusai;

/// <summary>One stored version of a Terraform state. Contains no value of any attribute.</summary>
public sealed record StateVersion
{
    /// <summary>The state that this is a version of: <c>s3://bucket/key</c> where known, else the object key or the folder.</summary>
    public required string State { get; init; }

    /// <summary>The S3 version id, or the file's name where there is no listing.</summary>
    public required string VersionId { get; init; }

    /// <summary>Position in the order in which the versions were stored, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>When it was stored, UTC (<c>LastModified</c>); null where nothing tells.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The state's <c>serial</c>.</summary>
    public required long Serial { get; init; }

    /// <summary>The state's <c>lineage</c>.</summary>
    public required string Lineage { get; init; }

    /// <summary>The Terraform version that wrote it.</summary>
    public string? TerraformVersion { get; init; }

    /// <summary>
    /// The <see cref="VersionId"/> of the version that it grew from, or that it is a copy of; where versions are missing, of the
    /// nearest before it. Null for the first, or where no such version is stored.
    /// </summary>
    public string? ParentVersionId { get; init; }

    /// <summary>Whether its content equals an earlier version's: somebody put an old version back.</summary>
    public bool IsRestored { get; init; }

    /// <summary>
    /// Whether its serial is lower than that of the version stored right before it in the same lineage:
    /// an old version was put back, or a run overwrote what a concurrent run had written.
    /// </summary>
    public bool SerialWentBack { get; init; }

    /// <summary>Whether its lineage differs from the version stored right before it: the state was replaced by a new one.</summary>
    public bool LineageChanged { get; init; }

    /// <summary>Whether it is one of the versions of a <see cref="StateFork"/>, as in <see cref="StateFork.VersionIds"/>.</summary>
    public bool IsFork { get; init; }

    /// <summary>How many resource instances it holds, data sources included.</summary>
    public required int ResourceCount { get; init; }

    /// <summary>What it changed against its parent; empty for the first.</summary>
    public IReadOnlyList<StateChange> Changes { get; init => field = PipelineList.Of(value); } = PipelineList.Of<StateChange>([]);

    /// <summary>Who wrote it, where a Terraform session or an S3 data event tells.</summary>
    public Actor? Writer { get; init; }

    /// <summary>The Terraform session that wrote it, as in <see cref="TerraformSession.Key"/>.</summary>
    public string? SessionKey { get; init; }

    /// <summary>The stored file.</summary>
    public required Evidence Evidence { get; init; }
}
