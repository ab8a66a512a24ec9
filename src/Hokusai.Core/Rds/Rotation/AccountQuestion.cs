using Hokusai.Core.Commands;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What an investigation asks an account.</summary>
public sealed record AccountQuestion
{
    /// <summary>The changes and attempts that were found, in order of time.</summary>
    public required IReadOnlyList<PasswordChange> Changes { get; init; }

    /// <summary>The resources that are asked about; everything by default.</summary>
    public ResourcePattern Wanted { get; init; } = new([]);

    /// <summary>The first moment that is asked about; null for no limit.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The last moment that is asked about; null for no limit.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>When the first record was made that was read; null where none was.</summary>
    public DateTimeOffset? FirstRecord { get; init; }

    /// <summary>When the last record was made that was read; null where none was.</summary>
    public DateTimeOffset? LastRecord { get; init; }

    /// <summary>When the account answered; null where that is not known (files without a manifest).</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
