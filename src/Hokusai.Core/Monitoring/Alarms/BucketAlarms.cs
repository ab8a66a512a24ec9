namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>
/// The alarm on objects that vanish. What lifecycle rules delete is in no request metric, but the daily number of objects falls:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html
/// </summary>
internal static class BucketAlarms
{
    private const int Day = 86_400;

    // Two standard deviations, CloudWatch's own default: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
    private const int BandWidth = 2;

    public static DesiredResource Of(BucketTarget bucket, AlarmContext context) => context.Alarm(
        context.Name("s3", bucket.Name, "objects"),
        $"{bucket.Name} has fewer objects than its past lets expect. Look at its lifecycle rules and who changed them (PutBucketLifecycle in CloudTrail), and at its access log for S3.EXPIRE.OBJECT.",
        "An anomaly of NumberOfObjects, which S3 sends once a day: DeleteRequests does not see what lifecycle rules delete. The model needs some days of data. Missing data leaves the alarm as it is: the metric often comes a day late.",
        MonitoringPrices.AnomalyAlarm,
        new Metric("AWS/S3", "NumberOfObjects", "Average", ("BucketName", bucket.Name), ("StorageType", "AllStorageTypes"))
            .BelowItsBand(BandWidth, "Expected number of objects", Day, "ignore"));
}
