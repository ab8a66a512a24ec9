namespace Hokusai;

/// <summary>The result of one investigation: what happened around a resource and a time, why, and what is not known.</summary>
public sealed record Investigation
{
    /// <summary>What was noticed.</summary>
    public required Symptom Symptom { get; init; }

    /// <summary>The resource asked about, as given; null for all.</summary>
    public string? Resource { get; init; }

    /// <summary>The time asked about; null where none was given.</summary>
    public DateTimeOffset? Around { get; init; }

    /// <summary>First moment of the evidence that was considered, UTC; null where there was none.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Last moment of the evidence that was considered, UTC; null where there was none.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>When the investigation ran, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The evidence sources given, as given.</summary>
    public IReadOnlyList<string> Sources { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>What happened, in two or three sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The causes, surest first; never empty: where nothing is known there is one of kind Unknown that says what is missing.</summary>
    public required IReadOnlyList<RootCause> RootCauses { get; init => field = PipelineList.Of(value); }

    /// <summary>The password changes and attempts, in order of time.</summary>
    public IReadOnlyList<PasswordChange> PasswordChanges { get; init => field = PipelineList.Of(value); } = PipelineList.Of<PasswordChange>([]);

    /// <summary>The steps back of ECS services, in order of time.</summary>
    public IReadOnlyList<EcsReversion> Reversions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<EcsReversion>([]);

    /// <summary>The deployments of the services concerned, in order of time.</summary>
    public IReadOnlyList<EcsDeployment> Deployments { get; init => field = PipelineList.Of(value); } = PipelineList.Of<EcsDeployment>([]);

    /// <summary>When the running revision of each service changed, in order of time; a service's first step is the revision that the evidence begins with.</summary>
    public IReadOnlyList<EcsRevisionStep> RevisionSteps { get; init => field = PipelineList.Of(value); } = PipelineList.Of<EcsRevisionStep>([]);

    /// <summary>The changes of lifecycle rules and attempts at them, in order of time.</summary>
    public IReadOnlyList<LifecycleChange> LifecycleChanges { get; init => field = PipelineList.Of(value); } = PipelineList.Of<LifecycleChange>([]);

    /// <summary>The deletions of objects, in order of time.</summary>
    public IReadOnlyList<S3Deletion> Deletions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<S3Deletion>([]);

    /// <summary>The Terraform runs seen around the changes, in order of time.</summary>
    public IReadOnlyList<TerraformSession> TerraformSessions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TerraformSession>([]);

    /// <summary>The state versions read, in the order in which they were stored.</summary>
    public IReadOnlyList<StateVersion> StateVersions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<StateVersion>([]);

    /// <summary>Where the state forked.</summary>
    public IReadOnlyList<StateFork> StateForks { get; init => field = PipelineList.Of(value); } = PipelineList.Of<StateFork>([]);

    /// <summary>Everything that changed around the resource and the time, in order of time.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TimelineEntry>([]);

    /// <summary>What the change did to others, as far as the evidence shows.</summary>
    public IReadOnlyList<ImpactItem> Impact { get; init => field = PipelineList.Of(value); } = PipelineList.Of<ImpactItem>([]);

    /// <summary>What made it possible, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Finding>([]);

    /// <summary>The automations that could change a password, as the account is set up, surest first; empty where no account was given.</summary>
    public IReadOnlyList<PasswordRotator> Rotators { get; init => field = PipelineList.Of(value); } = PipelineList.Of<PasswordRotator>([]);

    /// <summary>The principals that may change a password or did, those that did first, programs before people; empty where no account was given.</summary>
    public IReadOnlyList<PrincipalAccess> PrincipalAccess { get; init => field = PipelineList.Of(value); } = PipelineList.Of<PrincipalAccess>([]);

    /// <summary>What RDS's own events say about the changes, in order of time; empty where none were given.</summary>
    public IReadOnlyList<ChangeCorroboration> Corroborations { get; init => field = PipelineList.Of(value); } = PipelineList.Of<ChangeCorroboration>([]);

    /// <summary>What has to be known to read <see cref="Rotators"/>, <see cref="PrincipalAccess"/> and <see cref="Corroborations"/> rightly, a sentence each.</summary>
    public IReadOnlyList<string> AccountNotes { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>What could not be read; where this is not empty the investigation is incomplete.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init => field = PipelineList.Of(value); } = PipelineList.Of<ReadProblem>([]);

    /// <summary>Whether all evidence given could be read.</summary>
    public bool IsComplete => Problems.Count == 0;
}
