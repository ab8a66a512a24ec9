namespace Hokusai.Core.Monitoring.Events;

/// <summary>What rules need so that events reach them, said in their reasons.</summary>
internal static class Requirements
{
    /// <summary>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html</summary>
    public const string Trail = "Needs a trail that is logging management events; calls reach the rules of the Region that recorded them (awsRegion) only, and read-only calls none.";

    /// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html</summary>
    public const string DataEvents = "Needs a trail that is logging data events of it for writing; management events alone do not have them.";
}
