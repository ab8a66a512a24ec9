namespace Hokusai;

/// <summary>A named hypothesis with its confidence and the evidence for it and against it.</summary>
public sealed record RootCause
{
    /// <summary>The hypothesis.</summary>
    public required RootCauseKind Kind { get; init; }

    /// <summary>How sure it is; the criteria are written at the class that proposes the cause.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The cause in one line, naming the resource and the actors.</summary>
    public required string Title { get; init; }

    /// <summary>What happened and why the evidence says so, in a few sentences without secrets.</summary>
    public required string Explanation { get; init; }

    /// <summary>The resources concerned, as in <see cref="PasswordChange.Resource"/>.</summary>
    public IReadOnlyList<string> Resources { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The records that support the cause.</summary>
    public IReadOnlyList<Evidence> EvidenceFor { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);

    /// <summary>The records that speak against it.</summary>
    public IReadOnlyList<Evidence> EvidenceAgainst { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);

    /// <summary>What would have to be known to be surer: which source, from where, and how to get it.</summary>
    public IReadOnlyList<string> Missing { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>What to do so that it does not happen again.</summary>
    public IReadOnlyList<string> Remediation { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);
}
