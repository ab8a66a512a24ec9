namespace Hokusai;

/// <summary>An account saved to files: what <c>Save-HokusaiSnapshot</c> made, as its manifest tells.</summary>
public sealed record SavedSnapshot
{
    /// <summary>The folder, as a full path.</summary>
    public required string Path { get; init; }

    /// <summary>The accounts that were asked.</summary>
    public IReadOnlyList<string> AccountIds { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The Regions that were asked.</summary>
    public IReadOnlyList<string> Regions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>When collecting began, UTC; where it was interrupted, when it began first.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When everything had been asked, UTC.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How many answers are in the folder, a file each.</summary>
    public int Documents { get; init; }

    /// <summary>How many resources, settings and events the answers list.</summary>
    public long Items { get; init; }

    /// <summary>What was denied or did not answer, and so is unknown.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init => field = PipelineList.Of(value); } = PipelineList.Of<ReadProblem>([]);

    /// <summary>Whether every question was answered.</summary>
    public bool IsComplete => Problems.Count == 0;
}
