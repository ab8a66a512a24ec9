using System.Collections.Frozen;

namespace Hokusai.Core.S3.Configuration;

/// <summary>The names by which S3 calls its storage classes: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html.</summary>
public static class StorageClassNames
{
    private static readonly FrozenDictionary<StorageClass, string> s_names = new Dictionary<StorageClass, string>
    {
        [StorageClass.Standard] = "STANDARD",
        [StorageClass.ReducedRedundancy] = "REDUCED_REDUNDANCY",
        [StorageClass.StandardIa] = "STANDARD_IA",
        [StorageClass.IntelligentTiering] = "INTELLIGENT_TIERING",
        [StorageClass.OneZoneIa] = "ONEZONE_IA",
        [StorageClass.GlacierInstantRetrieval] = "GLACIER_IR",
        [StorageClass.GlacierFlexibleRetrieval] = "GLACIER",
        [StorageClass.GlacierDeepArchive] = "DEEP_ARCHIVE",
        [StorageClass.ExpressOneZone] = "EXPRESS_ONEZONE",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, StorageClass> s_classes = s_names.ToFrozenDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

    /// <summary>The class of that name; <see cref="StorageClass.Unknown"/> where none has it.</summary>
    public static StorageClass Parse(string? name) => name is null ? StorageClass.Unknown : s_classes.GetValueOrDefault(name);

    /// <summary>The name of a class; <c>UNKNOWN</c>, which S3 refuses, of one that has none.</summary>
    public static string NameOf(StorageClass storageClass) => s_names.GetValueOrDefault(storageClass, "UNKNOWN");
}
