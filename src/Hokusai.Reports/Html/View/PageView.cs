namespace Hokusai.Reports.Html.View;

/// <summary>The page, ready for the template. Text in these views is raw; the template's encoder makes it safe.</summary>
internal sealed record PageView(
    string Title,
    string Kind,
    string Css,
    string Script,
    string Policy,
    string Generated,
    string Product,
    bool HasSeveral,
    bool IsEmpty,
    IReadOnlyList<InvestigationView> Investigations,
    IReadOnlyList<BucketView> Buckets,
    string? BucketsNotShown);

/// <summary>One investigation: the conclusion first, then what it rests on.</summary>
internal sealed record InvestigationView(
    string Id,
    string Question,
    string? Resource,
    string? Incomplete,
    HeadlineView Headline,
    ServicesView? Services,
    DeletionsView? Deletions,
    TimelineView Timeline,
    IReadOnlyList<FamilyView> Families,
    IReadOnlyList<CauseView> Causes,
    IReadOnlyList<FindingView> Findings,
    string FindingCounts,
    AccountView? Account,
    EventsView Events,
    IReadOnlyList<ImpactView> Impact,
    IReadOnlyList<ProblemView> Problems,
    IReadOnlyList<string> Sources,
    string Considered,
    string Generated);

/// <summary>What an engineer needs in half a minute.</summary>
internal sealed record HeadlineView(
    string Title,
    ConfidenceView? Confidence,
    string Summary,
    string What,
    string Who,
    string When,
    string NowTitle,
    IReadOnlyList<string> WhatNow);

/// <summary>How sure a cause is: a word, its meaning, and pips out of three, filled or not.</summary>
internal sealed record ConfidenceView(string Name, string Class, string Meaning, IReadOnlyList<bool> Pips)
{
    public static ConfidenceView Of(Confidence confidence) => new(
        confidence.ToString(),
        "c-" + confidence.ToString().ToLowerInvariant(),
        Text.Words.Meaning(confidence),
        [confidence >= Confidence.Possible, confidence >= Confidence.Likely, confidence >= Confidence.Proven]);
}

/// <summary>A pointer that a person can follow.</summary>
internal sealed record EvidenceView(string? Note, string Pointer, TimeView? Time)
{
    public static EvidenceView Of(Evidence evidence)
        => new(evidence.Note, evidence.ToString(), evidence.Time is { } time ? TimeView.Of(time) : null);

    public static IReadOnlyList<EvidenceView> Of(IReadOnlyList<Evidence> evidence) => [.. evidence.Select(Of)];
}

/// <summary>A time for people and for machines.</summary>
/// <param name="Date">Kept apart from the clock, so that a narrow column breaks the line between the two only.</param>
/// <param name="Clock">The time of day, with its Z.</param>
/// <param name="Machine">RFC 3339.</param>
internal sealed record TimeView(string Date, string Clock, string Machine)
{
    public static TimeView Of(DateTimeOffset time)
    {
        var parts = Reports.Text.TimeText.Full(time).Split(' ');
        return new TimeView(parts[0], parts[1], Reports.Text.TimeText.Machine(time));
    }
}
