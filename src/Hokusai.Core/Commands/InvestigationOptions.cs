using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>What to investigate, from which evidence.</summary>
public sealed record InvestigationOptions
{
    /// <summary>Files, folders and wildcards of trail records and Terraform state versions, mixed at will.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The symptoms to look into; empty for all.</summary>
    public IReadOnlyList<Symptom> Symptoms { get; init; } = [];

    /// <summary>The resource concerned (identifier, ARN or wildcard); null for all.</summary>
    public string? Resource { get; init; }

    /// <summary>The time concerned; evidence within <see cref="Window"/> of it is considered. Null for all times.</summary>
    public DateTimeOffset? Around { get; init; }

    /// <summary>How far from <see cref="Around"/> evidence is considered, each way. A day by default: people report a broken login late.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The account as AWS described it: what could change a password, who may, and what RDS recorded. Null where there is none.</summary>
    public Snapshot? Account { get; init; }

    /// <summary>When <see cref="Account"/> answered, UTC; null where that is not known.</summary>
    public DateTimeOffset? AccountAnsweredAt { get; init; }
}
