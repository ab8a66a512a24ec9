namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>What S3 asks of expirations: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleExpiration.html.</summary>
internal static class ExpirationValidation
{
    /// <summary>A rule has an action.</summary>
    public static IEnumerable<LifecycleFlaw> AnyAction(RuleInPlace rule)
        => rule.FlawIf(
            rule.Rule is { Expiration: null, Transitions.Count: 0, NoncurrentVersionExpiration: null, NoncurrentVersionTransitions.Count: 0, AbortMultipartUploadDays: null },
            LifecycleFlawIds.NoAction, "Expiration", "The rule does nothing: it has no action.", "Give it an action, or remove it.");

    /// <summary>Days, a date or the removal of delete markers: one of them, and the date at midnight UTC.</summary>
    public static IEnumerable<LifecycleFlaw> Time(RuleInPlace rule) => rule.Rule.Expiration switch
    {
        null => [],
        { Days: null, Date: null, RemovesExpiredDeleteMarkers: false } => [rule.Flaw(LifecycleFlawIds.ActionTime, "Expiration", "It does not say when objects expire.", "Give it \"Days\" or \"Date\".")],
        { Days: not null, Date: not null } => [rule.Flaw(LifecycleFlawIds.ActionTime, "Expiration", "It has days and a date.", "Keep one of them.")],
        { Date: { } date } when !LifecycleDates.IsMidnight(date) => [LifecycleDates.NotMidnight(rule, "Expiration.Date")],
        _ => [],
    };

    /// <summary>"The value must be a non-zero positive integer."</summary>
    public static IEnumerable<LifecycleFlaw> Days(RuleInPlace rule)
        => rule.FlawIf(rule.Rule.Expiration?.Days < 1, LifecycleFlawIds.OutOfRange, "Expiration.Days", $"Objects cannot expire after {rule.Rule.Expiration?.Days} days: 1 is the least.", "Give 1 or more.");

    /// <summary>"This cannot be specified with Days or Date", and not with tags: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-actions.</summary>
    public static IEnumerable<LifecycleFlaw> DeleteMarkers(RuleInPlace rule)
    {
        if (rule.Rule.Expiration is not { RemovesExpiredDeleteMarkers: true } expiration)
        {
            return [];
        }

        const string Field = "Expiration.ExpiredObjectDeleteMarker";
        return
        [
            .. rule.FlawIf(expiration.Days is not null || expiration.Date is not null, LifecycleFlawIds.DeleteMarker, Field, "It is with days or a date, which remove such markers as well.", "Keep one of them."),
            .. rule.FlawIf(rule.Rule.Filter.Tags.Count > 0, LifecycleFlawIds.DeleteMarker, Field, "The filter asks for tags, which delete markers do not have.", "Put it into a rule without tags."),
        ];
    }

    /// <summary>"You can't use both Date and Days in the same rule": https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configuration-examples.html.</summary>
    public static IEnumerable<LifecycleFlaw> OneUnit(RuleInPlace rule)
    {
        var (expiration, transitions) = (rule.Rule.Expiration, rule.Rule.Transitions);
        var hasDays = expiration?.Days is not null || transitions.Any(transition => transition.Days is not null);
        var hasDate = expiration?.Date is not null || transitions.Any(transition => transition.Date is not null);
        var isToldAlready = expiration is { Days: not null, Date: not null } || transitions.Any(transition => transition is { Days: not null, Date: not null });
        return rule.FlawIf(hasDays && hasDate && !isToldAlready, LifecycleFlawIds.MixedTimes, "Transitions", "Some of its actions have days, others a date.", "Use one of them in a rule, or make two rules.");
    }

    /// <summary>"'Days' in the Expiration action must be greater than 'Days' in the Transition action"; dates likewise.</summary>
    public static IEnumerable<LifecycleFlaw> AfterTransitions(RuleInPlace rule)
    {
        var (expiration, transitions) = (rule.Rule.Expiration, rule.Rule.Transitions);
        return
        [
            .. rule.FlawIf(
                transitions.Any(transition => transition.Days >= expiration?.Days), LifecycleFlawIds.ExpirationBeforeTransition, "Expiration.Days",
                $"Objects expire after {expiration?.Days} days, and move on day {transitions.Max(transition => transition.Days)}.", "They have to expire later than they move."),
            .. rule.FlawIf(
                transitions.Any(transition => transition.Date >= expiration?.Date), LifecycleFlawIds.ExpirationBeforeTransition, "Expiration.Date",
                "Objects expire no later than they move.", "They have to expire later than they move."),
        ];
    }
}
