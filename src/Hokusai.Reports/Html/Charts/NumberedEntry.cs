namespace Hokusai.Reports.Html.Charts;

/// <summary>A timeline entry and the id of its row in the table of events, which its mark in a picture points to.</summary>
internal sealed record NumberedEntry(TimelineEntry Entry, string Id);
