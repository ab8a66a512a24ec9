using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>What records mean to one incident.</summary>
public interface ITimelineRules
{
    /// <summary>What a record means to the incident; both parts null where it means nothing.</summary>
    TimelineObservation Consider(TrailEvent record);
}
