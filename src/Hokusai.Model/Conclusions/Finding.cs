namespace Hokusai;

/// <summary>Something that made the incident possible or worse, with what shows it and how to mend it.</summary>
public sealed record Finding
{
    /// <summary>The rule's stable id, for example <c>HKS-TF-001</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>What is wrong, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it endangers.</summary>
    public required Category Category { get; init; }

    /// <summary>The resource, state or file that it concerns.</summary>
    public required string Resource { get; init; }

    /// <summary>Why it matters here, in a few sentences without secrets.</summary>
    public required string Description { get; init; }

    /// <summary>How to mend it.</summary>
    public required string Remediation { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);
}
