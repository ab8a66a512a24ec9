namespace Hokusai.Core.S3.Risk;

/// <summary>The days for which a storage class is billed at least: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html#sc-compare.</summary>
internal static class MinimumStorageDuration
{
    /// <summary>The days; 0 where there is no minimum.</summary>
    public static int DaysOf(StorageClass storageClass) => storageClass switch
    {
        StorageClass.StandardIa or StorageClass.OneZoneIa => 30,
        StorageClass.GlacierInstantRetrieval or StorageClass.GlacierFlexibleRetrieval => 90,
        StorageClass.GlacierDeepArchive => 180,
        _ => 0,
    };
}
