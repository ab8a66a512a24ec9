using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>Everything that changed around the resource and the time, in one order.</summary>
internal static class InvestigationTimeline
{
    // A stored version and the data event of its writing are one thing, told twice; S3 and CloudTrail both tell whole seconds.
    private static readonly TimeSpan SameWrite = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<TimelineEntry> Of(RdsEvidence evidence, IReadOnlyList<TimelineEntry> related)
    {
        var keys = new SessionKeyAssigner(evidence.TerraformSessions);
        var versions = evidence.StateVersions.Select(TimelineEntries.Of).OfType<TimelineEntry>().ToList();
        return
        [
            .. evidence.PasswordChanges.Select(TimelineEntries.Of)
                .Concat(evidence.TerraformSessions.Select(TimelineEntries.Of))
                .Concat(versions)
                .Concat(related
                    .Where(entry => entry.Kind != TimelineEntryKind.StateWrite || !versions.Exists(version => IsSameWrite(version, entry)))
                    .Select(entry => entry.Actor is { } actor ? entry with { SessionKey = keys.KeyOf(actor, entry.Time) } : entry))
                .OrderBy(entry => entry.Time)
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Evidence.ToString(), StringComparer.Ordinal),
        ];
    }

    private static bool IsSameWrite(TimelineEntry version, TimelineEntry write)
        => (version.Time - write.Time).Duration() <= SameWrite
            && version.Resource is { } state
            && write.Resource is { } written
            && (state == written || written.EndsWith('/' + state, StringComparison.Ordinal));
}
