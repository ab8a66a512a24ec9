namespace Hokusai.Core.Commands;

/// <summary>Which password changes are wanted.</summary>
public sealed record RdsPasswordChangeOptions
{
    /// <summary>
    /// Identifiers of instances, clusters, tenant databases or secrets; <c>*</c> and <c>?</c> are wildcards, case is ignored,
    /// and an ARN is matched by its last part. Empty for all.
    /// </summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The first moment wanted, inclusive; null for no limit.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The last moment wanted, inclusive; null for no limit.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Whether failed calls (attempts) are wanted too.</summary>
    public bool IncludeFailed { get; init; }
}
