namespace Hokusai.Core.Rds;

/// <summary>
/// Lets one record pass of those that several accounts received of one action: they have different event ids and one
/// <c>sharedEventID</c> (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/shared-event-ids.html). Meant for the few
/// records that are password changes; remembers an id for each that is shared.
/// </summary>
public sealed class SharedEventFilter
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this is the first record of its action.</summary>
    public bool IsFirst(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return string.IsNullOrEmpty(record.SharedEventId) || _seen.Add(record.SharedEventId);
    }
}
