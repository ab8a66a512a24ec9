namespace Hokusai;

/// <summary>
/// An automation that could change a password, as the account is set up. Confidence says how surely it could:
/// Proven, its settings say that it does; Likely, it runs and everything that it needs is granted;
/// Possible, only under conditions, or the tie to the database is the name alone; Unknown, what would decide could not be read.
/// </summary>
public sealed record PasswordRotator
{
    /// <summary>What kind of automation it is.</summary>
    public required PasswordRotatorKind Kind { get; init; }

    /// <summary>The secret's, function's, rule's, schedule's or document's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN, where it has one.</summary>
    public string? Arn { get; init; }

    /// <summary>The databases' identifiers, and the secrets' names, whose password it could change.</summary>
    public required IReadOnlyList<string> Targets { get; init => field = PipelineList.Of(value); }

    /// <summary>When it runs, in AWS's words (<c>rate(7 days)</c>, <c>cron(…)</c>); null where it has no schedule.</summary>
    public string? Schedule { get; init; }

    /// <summary>Whether it is turned on; a function always is.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>When it last ran, UTC, where the account says so.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>When it runs next, UTC, where the account says so.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>The ARN of the role with which it calls; null where it needs none or nothing tells.</summary>
    public string? ViaRole { get; init; }

    /// <summary>How surely it could.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Why it could, in one or two sentences.</summary>
    public required string How { get; init; }

    /// <summary>How many of the changes of the investigation it made, as far as their records name it.</summary>
    public int ChangeCount { get; init; }

    /// <summary>When it last changed a password, UTC; null where the investigation shows no change of its making.</summary>
    public DateTimeOffset? LastChange { get; init; }

    /// <summary>What shows it: settings, policy statements, and records of changes.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);

    /// <summary>Whether it changed a password.</summary>
    public bool Did => ChangeCount > 0;

    /// <summary>Kind and name.</summary>
    public override string ToString() => $"{Kind} {Name}";
}
