namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>
/// Tells what S3 would refuse: the rules of https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html and
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html. Disabled rules have to be valid, too.
/// </summary>
public static class LifecycleValidation
{
    private static readonly Func<LifecycleConfiguration, IEnumerable<LifecycleFlaw>>[] s_ofConfigurations =
    [
        ConfigurationValidation.NumberOfRules, ConfigurationValidation.UniqueIds, ConfigurationValidation.OneForm, ConfigurationValidation.OldPrefixes,
    ];

    private static readonly Func<RuleInPlace, IEnumerable<LifecycleFlaw>>[] s_ofRules =
    [
        FilterValidation.LengthOfId, FilterValidation.Form, FilterValidation.Prefix, FilterValidation.Tags, FilterValidation.Sizes,
        ExpirationValidation.AnyAction, ExpirationValidation.Time, ExpirationValidation.Days, ExpirationValidation.DeleteMarkers, ExpirationValidation.OneUnit, ExpirationValidation.AfterTransitions,
        TransitionValidation.Time, TransitionValidation.Range, TransitionValidation.Classes, TransitionValidation.OncePerClass, TransitionValidation.InfrequentAccess, TransitionValidation.Order,
        NoncurrentValidation.Days, NoncurrentValidation.Versions, NoncurrentValidation.Classes, NoncurrentValidation.OncePerClass, NoncurrentValidation.InfrequentAccess,
        NoncurrentValidation.Order, NoncurrentValidation.AfterTransitions,
        MultipartValidation.Days, MultipartValidation.Filter,
    ];

    /// <summary>The flaws; none where S3 would take the configuration.</summary>
    public static IReadOnlyList<LifecycleFlaw> Of(LifecycleConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return [.. s_ofConfigurations.SelectMany(check => check(configuration)),
            .. configuration.Rules.SelectMany((rule, index) => s_ofRules.SelectMany(check => check(new RuleInPlace(rule, index))))];
    }
}
