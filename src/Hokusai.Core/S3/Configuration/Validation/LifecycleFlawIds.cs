namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>The stable identifiers of S3's validation rules (<see cref="LifecycleFlaw.ErrorId"/>). They never change meaning.</summary>
public static class LifecycleFlawIds
{
    /// <summary>There is no rule.</summary>
    public const string NoRules = "LifecycleNoRules";

    /// <summary>There are more than 1,000 rules.</summary>
    public const string TooManyRules = "LifecycleTooManyRules";

    /// <summary>Two rules have one ID.</summary>
    public const string DuplicateId = "LifecycleDuplicateId";

    /// <summary>An ID has more than 255 characters.</summary>
    public const string IdTooLong = "LifecycleIdTooLong";

    /// <summary>Some rules have a filter, others a prefix of their own.</summary>
    public const string MixedForms = "LifecycleMixedForms";

    /// <summary>Two rules of the old form have one prefix, or nested ones for one action.</summary>
    public const string SamePrefix = "LifecycleSamePrefix";

    /// <summary>There is neither a filter nor a prefix.</summary>
    public const string FilterMissing = "LifecycleFilterMissing";

    /// <summary>There are a filter and a prefix.</summary>
    public const string PrefixBesideFilter = "LifecyclePrefixBesideFilter";

    /// <summary>Several conditions are not held together by <c>And</c>, or <c>And</c> has fewer than two.</summary>
    public const string FilterAnd = "LifecycleFilterAnd";

    /// <summary>A prefix is longer than any key.</summary>
    public const string PrefixTooLong = "LifecyclePrefixTooLong";

    /// <summary>A tag's key is there twice, or a key or value is too long or empty.</summary>
    public const string FilterTag = "LifecycleFilterTag";

    /// <summary>The bounds of the size are out of range, or leave nothing between them.</summary>
    public const string FilterSize = "LifecycleFilterSize";

    /// <summary>A rule does nothing.</summary>
    public const string NoAction = "LifecycleNoAction";

    /// <summary>An action does not say when, or says it twice.</summary>
    public const string ActionTime = "LifecycleActionTime";

    /// <summary>A date is not midnight UTC.</summary>
    public const string DateNotMidnight = "LifecycleDateNotMidnight";

    /// <summary>A number of days, or of versions, is out of range.</summary>
    public const string OutOfRange = "LifecycleOutOfRange";

    /// <summary>Days and dates are mixed in one rule.</summary>
    public const string MixedTimes = "LifecycleMixedTimes";

    /// <summary><c>ExpiredObjectDeleteMarker</c> is with something that it excludes.</summary>
    public const string DeleteMarker = "LifecycleDeleteMarker";

    /// <summary>Objects expire before or when they move.</summary>
    public const string ExpirationBeforeTransition = "LifecycleExpirationBeforeTransition";

    /// <summary>Objects cannot move to that class.</summary>
    public const string TransitionClass = "LifecycleTransitionClass";

    /// <summary>Two transitions go to one class.</summary>
    public const string DuplicateTransition = "LifecycleDuplicateTransition";

    /// <summary>A transition to an infrequent-access class comes before day 30.</summary>
    public const string TransitionTooEarly = "LifecycleTransitionTooEarly";

    /// <summary>Transitions follow each other in an order that S3 does not know, or too soon.</summary>
    public const string TransitionOrder = "LifecycleTransitionOrder";

    /// <summary>Versions are to be kept by number in a rule without a filter.</summary>
    public const string VersionsWithoutFilter = "LifecycleVersionsWithoutFilter";

    /// <summary>Uploads are to be aborted by tags or sizes, which they do not have yet.</summary>
    public const string AbortWithFilter = "LifecycleAbortWithFilter";
}
