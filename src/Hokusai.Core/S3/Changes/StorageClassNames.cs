namespace Hokusai.Core.S3.Changes;

/// <summary>The names of storage classes in requests, answers and logs: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html.</summary>
internal static class StorageClassNames
{
    private static readonly (StorageClass Class, string Name)[] s_names =
    [
        (StorageClass.Standard, "STANDARD"),
        (StorageClass.ReducedRedundancy, "REDUCED_REDUNDANCY"),
        (StorageClass.StandardIa, "STANDARD_IA"),
        (StorageClass.IntelligentTiering, "INTELLIGENT_TIERING"),
        (StorageClass.OneZoneIa, "ONEZONE_IA"),
        (StorageClass.GlacierInstantRetrieval, "GLACIER_IR"),
        (StorageClass.GlacierFlexibleRetrieval, "GLACIER"),
        (StorageClass.GlacierDeepArchive, "DEEP_ARCHIVE"),
        (StorageClass.ExpressOneZone, "EXPRESS_ONEZONE"),
    ];

    /// <summary>The class of a name; <see cref="StorageClass.Unknown"/> for any other text.</summary>
    public static StorageClass Parse(string? name) => Array.Find(s_names, known => known.Name == name).Class;

    /// <summary>The name of a class.</summary>
    public static string Of(StorageClass storageClass) => Array.Find(s_names, known => known.Class == storageClass).Name ?? "an unknown class";

    /// <summary>Whether an object of that class has to be restored before it can be read: https://docs.aws.amazon.com/AmazonS3/latest/userguide/archived-objects.html.</summary>
    public static bool IsArchive(StorageClass storageClass) => storageClass is StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive;
}
