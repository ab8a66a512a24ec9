namespace Hokusai;

/// <summary>An action that a principal may, or may under conditions, call on databases or secrets.</summary>
public sealed record AccessGrant
{
    /// <summary>The IAM action, for example <c>rds:ModifyDBInstance</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it is allowed. Never <see cref="AccessDecision.Denied"/>.</summary>
    public required AccessDecision Decision { get; init; }

    /// <summary>The databases' identifiers or the secrets' names.</summary>
    public required IReadOnlyList<string> Targets { get; init => field = PipelineList.Of(value); }

    /// <summary>What must hold, or what could not be read; empty where it is simply allowed.</summary>
    public IReadOnlyList<string> Conditions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The policy statements that allow it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);

    /// <summary>The grant in one line: action, decision and targets.</summary>
    public override string ToString() => $"{Action} on {string.Join(", ", Targets)}: {Decision}";
}
