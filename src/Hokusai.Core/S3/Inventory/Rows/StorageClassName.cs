namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The storage classes as an inventory writes them: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html, <c>StorageClass</c>.</summary>
internal static class StorageClassName
{
    /// <summary>The class of a name; <see cref="StorageClass.Unknown"/> where S3 has none so named.</summary>
    public static StorageClass Parse(ReadOnlySpan<byte> name) => name.Length switch
    {
        7 when name.SequenceEqual("GLACIER"u8) => StorageClass.GlacierFlexibleRetrieval,
        8 when name.SequenceEqual("STANDARD"u8) => StorageClass.Standard,
        10 when name.SequenceEqual("ONEZONE_IA"u8) => StorageClass.OneZoneIa,
        10 when name.SequenceEqual("GLACIER_IR"u8) => StorageClass.GlacierInstantRetrieval,
        11 when name.SequenceEqual("STANDARD_IA"u8) => StorageClass.StandardIa,
        12 when name.SequenceEqual("DEEP_ARCHIVE"u8) => StorageClass.GlacierDeepArchive,
        15 when name.SequenceEqual("EXPRESS_ONEZONE"u8) => StorageClass.ExpressOneZone,
        18 when name.SequenceEqual("REDUCED_REDUNDANCY"u8) => StorageClass.ReducedRedundancy,
        19 when name.SequenceEqual("INTELLIGENT_TIERING"u8) => StorageClass.IntelligentTiering,
        _ => StorageClass.Unknown,
    };
}
