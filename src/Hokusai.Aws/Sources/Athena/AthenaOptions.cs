namespace Hokusai.Aws.Sources.Athena;

/// <summary>How Athena is asked.</summary>
internal sealed record AthenaOptions
{
    /// <summary>The table.</summary>
    public required AthenaTableName Table { get; init; }

    /// <summary>The work group; null for <c>primary</c>.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>Where Athena puts the result (<c>s3://bucket/prefix/</c>); null for the work group's own place.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
