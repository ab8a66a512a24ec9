namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// From which classes lifecycle rules move objects to a class:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html#lifecycle-general-considerations-transition-sc.
/// The enumeration's order is that of the waterfall, and from cheap to cheaper.
/// </summary>
internal static class TransitionPaths
{
    private static readonly StorageClassSet[] Documented = Table(Sources);
    private static readonly StorageClassSet[] Undocumented = Table(UndocumentedSources);

    /// <summary>The classes from which S3's documentation says that objects move to this one.</summary>
    public static StorageClassSet To(StorageClass target) => Documented[(int)target];

    /// <summary>The classes from which the documentation neither says that objects move to this one, nor that they do not.</summary>
    public static StorageClassSet MaybeTo(StorageClass target) => Undocumented[(int)target];

    private static StorageClassSet Sources(StorageClass target) => target switch
    {
        StorageClass.StandardIa => StorageClassSet.Of(StorageClass.Standard),
        StorageClass.IntelligentTiering => StorageClassSet.Of(StorageClass.Standard, StorageClass.StandardIa),
        StorageClass.OneZoneIa => StorageClassSet.Of(StorageClass.Standard, StorageClass.StandardIa, StorageClass.IntelligentTiering),
        StorageClass.GlacierInstantRetrieval => StorageClassSet.Of(StorageClass.Standard, StorageClass.StandardIa, StorageClass.IntelligentTiering),
        StorageClass.GlacierFlexibleRetrieval => StorageClassSet.Of(
            StorageClass.Standard,
            StorageClass.ReducedRedundancy,
            StorageClass.StandardIa,
            StorageClass.IntelligentTiering,
            StorageClass.OneZoneIa,
            StorageClass.GlacierInstantRetrieval),
        StorageClass.GlacierDeepArchive => Sources(StorageClass.GlacierFlexibleRetrieval) | StorageClassSet.Of(StorageClass.GlacierFlexibleRetrieval),
        _ => default,
    };

    private static StorageClassSet UndocumentedSources(StorageClass target) => target switch
    {
        StorageClass.StandardIa or StorageClass.IntelligentTiering or StorageClass.OneZoneIa or StorageClass.GlacierInstantRetrieval
            => StorageClassSet.Of(StorageClass.Unknown, StorageClass.ReducedRedundancy),
        StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive => StorageClassSet.Of(StorageClass.Unknown),

        // A class newer than this version of the product: nobody knows from where objects move to it.
        StorageClass.Unknown => StorageClassSet.Of(
            StorageClass.Standard,
            StorageClass.ReducedRedundancy,
            StorageClass.StandardIa,
            StorageClass.IntelligentTiering,
            StorageClass.OneZoneIa,
            StorageClass.GlacierInstantRetrieval,
            StorageClass.GlacierFlexibleRetrieval,
            StorageClass.GlacierDeepArchive),
        _ => default,
    };

    private static StorageClassSet[] Table(Func<StorageClass, StorageClassSet> sources) => [.. Enum.GetValues<StorageClass>().Select(sources)];
}
