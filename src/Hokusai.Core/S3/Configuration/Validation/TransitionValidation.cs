namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>What S3 asks of transitions of current versions: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html.</summary>
internal static class TransitionValidation
{
    /// <summary>Days or a date, and the date at midnight UTC.</summary>
    public static IEnumerable<LifecycleFlaw> Time(RuleInPlace rule) => rule.Rule.Transitions.SelectMany((transition, index) => transition switch
    {
        { Days: null, Date: null } => [rule.Flaw(LifecycleFlawIds.ActionTime, Field(index), "It does not say when objects move.", "Give it \"Days\" or \"Date\".")],
        { Days: not null, Date: not null } => [rule.Flaw(LifecycleFlawIds.ActionTime, Field(index), "It has days and a date.", "Keep one of them.")],
        { Date: { } date } when !LifecycleDates.IsMidnight(date) => [LifecycleDates.NotMidnight(rule, $"{Field(index)}.Date")],
        _ => Array.Empty<LifecycleFlaw>(),
    });

    /// <summary>0 days or more.</summary>
    public static IEnumerable<LifecycleFlaw> Range(RuleInPlace rule) => rule.Rule.Transitions.SelectMany((transition, index)
        => rule.FlawIf(transition.Days < 0, LifecycleFlawIds.OutOfRange, $"{Field(index)}.Days", $"Objects cannot move after {transition.Days} days.", "Give 0 or more."));

    /// <summary>A class to which objects can move.</summary>
    public static IEnumerable<LifecycleFlaw> Classes(RuleInPlace rule)
        => rule.Rule.Transitions.SelectMany((transition, index) => StorageClassOrder.Wrong(rule, transition.StorageClass, Field(index)));

    /// <summary>Each class once: "'StorageClass' must be different for 'Transition' actions in same 'Rule'".</summary>
    public static IEnumerable<LifecycleFlaw> OncePerClass(RuleInPlace rule) => StorageClassOrder.Repeated(rule, rule.Rule.Transitions.Select(transition => transition.StorageClass), "Transitions");

    /// <summary>Day 30 or later for the infrequent-access classes.</summary>
    public static IEnumerable<LifecycleFlaw> InfrequentAccess(RuleInPlace rule)
        => rule.Rule.Transitions.SelectMany((transition, index) => StorageClassOrder.TooEarly(rule, transition.StorageClass, transition.Days, $"{Field(index)}.Days"));

    /// <summary>In the order of the classes, and far enough from each other.</summary>
    public static IEnumerable<LifecycleFlaw> Order(RuleInPlace rule)
        => StorageClassOrder.Wrong(rule, [.. rule.Rule.Transitions.Where(transition => transition.Days is not null).Select(transition => (transition.Days!.Value, transition.StorageClass))], "Transitions")
            .Concat(StorageClassOrder.Wrong(rule, [.. rule.Rule.Transitions.Where(transition => transition.Date is not null).Select(transition => (DayOf(transition), transition.StorageClass))], "Transitions"));

    private static int DayOf(LifecycleTransition transition) => DateOnly.FromDateTime(transition.Date!.Value.UtcDateTime).DayNumber;

    private static string Field(int index) => $"Transitions[{index}]";
}
