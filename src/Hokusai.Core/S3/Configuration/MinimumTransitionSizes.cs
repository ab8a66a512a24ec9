namespace Hokusai.Core.S3.Configuration;

/// <summary>The names of <see cref="MinimumTransitionSize"/>: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html.</summary>
internal static class MinimumTransitionSizes
{
    private const string All = "all_storage_classes_128K";
    private const string Varies = "varies_by_storage_class";

    /// <summary>The value of that name; null where there is none.</summary>
    public static MinimumTransitionSize? Parse(string? name) => name switch
    {
        All => MinimumTransitionSize.All128K,
        Varies => MinimumTransitionSize.VariesByStorageClass,
        _ => null,
    };

    /// <summary>The name of a value.</summary>
    public static string NameOf(MinimumTransitionSize size) => size == MinimumTransitionSize.All128K ? All : Varies;
}
