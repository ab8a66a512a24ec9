namespace Hokusai.Core.Rds.Timeline;

/// <summary>What a rule makes of a record: a line of the timeline, a consequence, or both.</summary>
/// <param name="Kind">What the line stands for.</param>
/// <param name="What">What was done, without the actor and without any value but identifiers.</param>
/// <param name="Resource">The resource concerned.</param>
/// <param name="Impact">The consequence, as a sentence about the actor; null where it is none.</param>
/// <param name="IsLine">Whether it belongs in the timeline; standing relations such as "reads the secret" do not.</param>
internal sealed record TimelineMatch(TimelineEntryKind Kind, string What, string? Resource, string? Impact = null, bool IsLine = true);
