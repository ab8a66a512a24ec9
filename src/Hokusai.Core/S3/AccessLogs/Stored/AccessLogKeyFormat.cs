namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>How the keys of log objects are made: https://docs.aws.amazon.com/AmazonS3/latest/API/API_TargetObjectKeyFormat.html.</summary>
public enum AccessLogKeyFormat
{
    /// <summary><c>[prefix][YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[unique]</c>, with the time of the delivery.</summary>
    Simple,

    /// <summary><c>[prefix][account]/[Region]/[bucket]/[YYYY]/[MM]/[DD]/[YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[unique]</c>, with the time of the delivery.</summary>
    PartitionedByDeliveryTime,

    /// <summary>The same with the day of the events, and 00 in place of hours, minutes and seconds; what S3 takes where a partitioned prefix says nothing.</summary>
    PartitionedByEventTime,
}
