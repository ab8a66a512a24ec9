namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>
/// What S3 asks of actions on noncurrent versions: https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionExpiration.html and
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionTransition.html.
/// </summary>
internal static class NoncurrentValidation
{
    private const int MaxVersions = 100;

    private const string Expiration = "NoncurrentVersionExpiration";

    /// <summary>1 day or more for the expiration, 0 or more for transitions; S3 asks for the days even where versions are counted.</summary>
    public static IEnumerable<LifecycleFlaw> Days(RuleInPlace rule)
    {
        var expiration = rule.Rule.NoncurrentVersionExpiration;
        return
        [
            .. rule.FlawIf(
                expiration is not null && expiration.Days is null or < 1, LifecycleFlawIds.OutOfRange, $"{Expiration}.NoncurrentDays",
                "Noncurrent versions expire after 1 day or more, and the number has to be there.", "Give 1 or more."),
            .. rule.Rule.NoncurrentVersionTransitions.SelectMany((transition, index) => rule.FlawIf(
                transition.Days is null or < 0, LifecycleFlawIds.OutOfRange, $"{Field(index)}.NoncurrentDays", "Noncurrent versions move after 0 days or more, and the number has to be there.", "Give 0 or more.")),
        ];
    }

    /// <summary>1 to 100 newer versions, and only in a rule with a filter: "You must also provide a Filter element".</summary>
    public static IEnumerable<LifecycleFlaw> Versions(RuleInPlace rule)
    {
        var counts = rule.Rule.NoncurrentVersionTransitions.Select((transition, index) => (Field: Field(index), transition.NewerNoncurrentVersions))
            .Append((Field: Expiration, rule.Rule.NoncurrentVersionExpiration?.NewerNoncurrentVersions))
            .Where(count => count.NewerNoncurrentVersions is not null);
        return counts.SelectMany(count => (IEnumerable<LifecycleFlaw>)
        [
            .. rule.FlawIf(
                count.NewerNoncurrentVersions is < 1 or > MaxVersions, LifecycleFlawIds.OutOfRange, $"{count.Field}.NewerNoncurrentVersions",
                $"{count.NewerNoncurrentVersions} versions cannot be kept: S3 takes 1 to {MaxVersions}.", $"Give 1 to {MaxVersions}, or leave it out."),
            .. rule.FlawIf(
                rule.Rule.Filter is { IsRulePrefix: true } or { Fault: LifecycleFilterFault.Missing }, LifecycleFlawIds.VersionsWithoutFilter, $"{count.Field}.NewerNoncurrentVersions",
                "S3 counts versions only in rules with a filter.", "Put the prefix into a filter: \"Filter\": {\"Prefix\": …}."),
        ]);
    }

    /// <summary>A class to which versions can move.</summary>
    public static IEnumerable<LifecycleFlaw> Classes(RuleInPlace rule)
        => rule.Rule.NoncurrentVersionTransitions.SelectMany((transition, index) => StorageClassOrder.Wrong(rule, transition.StorageClass, Field(index)));

    /// <summary>Each class once.</summary>
    public static IEnumerable<LifecycleFlaw> OncePerClass(RuleInPlace rule)
        => StorageClassOrder.Repeated(rule, rule.Rule.NoncurrentVersionTransitions.Select(transition => transition.StorageClass), "NoncurrentVersionTransitions");

    /// <summary>"You can transition only objects that are at least 30 days noncurrent" to the infrequent-access classes.</summary>
    public static IEnumerable<LifecycleFlaw> InfrequentAccess(RuleInPlace rule)
        => rule.Rule.NoncurrentVersionTransitions.SelectMany((transition, index) => StorageClassOrder.TooEarly(rule, transition.StorageClass, transition.Days, $"{Field(index)}.NoncurrentDays"));

    /// <summary>In the order of the classes, and far enough from each other.</summary>
    public static IEnumerable<LifecycleFlaw> Order(RuleInPlace rule)
        => StorageClassOrder.Wrong(
            rule, [.. rule.Rule.NoncurrentVersionTransitions.Where(transition => transition.Days is not null).Select(transition => (transition.Days!.Value, transition.StorageClass))], "NoncurrentVersionTransitions");

    /// <summary>"'NoncurrentDays' in the NoncurrentVersionExpiration action must be greater than 'NoncurrentDays' in the NoncurrentVersionTransition action".</summary>
    public static IEnumerable<LifecycleFlaw> AfterTransitions(RuleInPlace rule)
        => rule.FlawIf(
            rule.Rule.NoncurrentVersionTransitions.Any(transition => transition.Days >= rule.Rule.NoncurrentVersionExpiration?.Days), LifecycleFlawIds.ExpirationBeforeTransition,
            $"{Expiration}.NoncurrentDays", "Noncurrent versions expire no later than they move.", "They have to expire later than they move.");

    private static string Field(int index) => $"NoncurrentVersionTransitions[{index}]";
}
