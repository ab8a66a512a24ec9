using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The storage classes as an inventory writes them: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html, <c>StorageClass</c>.</summary>
internal static class StorageClassName
{
    private const int LongestName = 19;

    private static readonly (byte[] Name, StorageClass Class)[] s_classes =
    [
        ("GLACIER"u8.ToArray(), StorageClass.GlacierFlexibleRetrieval),
        ("STANDARD"u8.ToArray(), StorageClass.Standard),
        ("GLACIER_IR"u8.ToArray(), StorageClass.GlacierInstantRetrieval),
        ("STANDARD_IA"u8.ToArray(), StorageClass.StandardIa),
        ("DEEP_ARCHIVE"u8.ToArray(), StorageClass.GlacierDeepArchive),
        ("EXPRESS_ONEZONE"u8.ToArray(), StorageClass.ExpressOneZone),
        ("REDUCED_REDUNDANCY"u8.ToArray(), StorageClass.ReducedRedundancy),
        ("INTELLIGENT_TIERING"u8.ToArray(), StorageClass.IntelligentTiering),
        ("ONEZONE_IA"u8.ToArray(), StorageClass.OneZoneIa),
    ];

    // The length tells the name, but for the last of them; a table, for rows come in no order that a jump could be foreseen by.
    private static readonly (byte[] Name, StorageClass Class)[] s_byLength =
        [.. Enumerable.Range(0, LongestName + 1).Select(length => s_classes.FirstOrDefault(one => one.Name.Length == length, ([], StorageClass.Unknown)))];

    /// <summary>The class of a name; <see cref="StorageClass.Unknown"/> where S3 has none so named.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StorageClass Parse(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
        {
            return StorageClass.Unknown;
        }

        ref readonly var likely = ref s_byLength[name.Length];
        return name.SequenceEqual(likely.Name) ? likely.Class : name.SequenceEqual("ONEZONE_IA"u8) ? StorageClass.OneZoneIa : StorageClass.Unknown;
    }
}
