using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>Writes and locks of Terraform states.</summary>
internal static class StateRules
{
    public static TimelineMatch? States(TrailEvent record)
    {
        var access = TerraformStateAccess.Of(record);
        var state = access.State ?? "a state";
        return access.Operation switch
        {
            TerraformStateOperation.Write => new TimelineMatch(TimelineEntryKind.StateWrite, $"Wrote {state}", access.State),
            TerraformStateOperation.LockRefused => new TimelineMatch(TimelineEntryKind.Impact, $"Was refused the lock of {state}", access.State, $"was refused the lock of {state}, which somebody else held"),
            TerraformStateOperation.Lock when !record.EventName.StartsWith("Delete", StringComparison.Ordinal)
                => new TimelineMatch(TimelineEntryKind.StateWrite, $"Took the lock of {state}", access.State),
            _ => null,
        };
    }
}
