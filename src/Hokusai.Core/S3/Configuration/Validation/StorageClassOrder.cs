namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>
/// Where objects can move, and when: https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html.
/// </summary>
internal static class StorageClassOrder
{
    /// <summary>"You must store them for at least 30 days", and "less than 30 days after the S3 Standard-IA or S3 One Zone-IA transition".</summary>
    public const int InfrequentAccessDays = 30;

    private const string OrderAdvice = "Objects move only towards colder classes, and stay 30 days in an infrequent-access class.";

    /// <summary>Whether an object of one class can move to another.</summary>
    public static bool CanFollow(StorageClass from, StorageClass to) => to switch
    {
        StorageClass.Unknown => true,
        StorageClass.StandardIa => from is StorageClass.Standard or StorageClass.ReducedRedundancy or StorageClass.Unknown,
        StorageClass.IntelligentTiering => from is StorageClass.Standard or StorageClass.ReducedRedundancy or StorageClass.StandardIa or StorageClass.Unknown,
        StorageClass.OneZoneIa => from is StorageClass.Standard or StorageClass.ReducedRedundancy or StorageClass.StandardIa or StorageClass.IntelligentTiering or StorageClass.Unknown,
        StorageClass.GlacierInstantRetrieval => from is not (StorageClass.OneZoneIa or StorageClass.GlacierInstantRetrieval or StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive or StorageClass.ExpressOneZone),
        StorageClass.GlacierFlexibleRetrieval => from is not (StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive or StorageClass.ExpressOneZone),
        StorageClass.GlacierDeepArchive => from is not (StorageClass.GlacierDeepArchive or StorageClass.ExpressOneZone),
        _ => false,
    };

    /// <summary>The days that have to lie between two transitions of one rule.</summary>
    public static int DaysBetween(StorageClass from, StorageClass to)
        => (from is StorageClass.StandardIa or StorageClass.OneZoneIa && to is StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive)
            || (from == StorageClass.StandardIa && to == StorageClass.OneZoneIa)
                ? InfrequentAccessDays
                : 1;

    /// <summary>The flaw of a class to which nothing can move.</summary>
    public static IEnumerable<LifecycleFlaw> Wrong(RuleInPlace rule, StorageClass storageClass, string field)
        => rule.FlawIf(
            storageClass is StorageClass.Standard or StorageClass.ReducedRedundancy or StorageClass.ExpressOneZone, LifecycleFlawIds.TransitionClass, $"{field}.StorageClass",
            $"No object can move to {StorageClassNames.NameOf(storageClass)}.", "Use STANDARD_IA, INTELLIGENT_TIERING, ONEZONE_IA, GLACIER_IR, GLACIER or DEEP_ARCHIVE.");

    /// <summary>The flaw of classes that are there twice.</summary>
    public static IEnumerable<LifecycleFlaw> Repeated(RuleInPlace rule, IEnumerable<StorageClass> classes, string field)
        => classes.Where(storageClass => storageClass != StorageClass.Unknown).GroupBy(storageClass => storageClass).Where(same => same.Count() > 1)
            .Select(same => rule.Flaw(LifecycleFlawIds.DuplicateTransition, field, $"Two transitions go to {StorageClassNames.NameOf(same.Key)}.", "Keep one of them."));

    /// <summary>The flaw of moves to an infrequent-access class before day 30.</summary>
    public static IEnumerable<LifecycleFlaw> TooEarly(RuleInPlace rule, StorageClass storageClass, int? days, string field)
        => rule.FlawIf(
            storageClass is StorageClass.StandardIa or StorageClass.OneZoneIa && days is >= 0 and < InfrequentAccessDays, LifecycleFlawIds.TransitionTooEarly, field,
            $"Objects cannot move to {StorageClassNames.NameOf(storageClass)} on day {days}: S3 keeps them {InfrequentAccessDays} days in Standard first.", $"Give {InfrequentAccessDays} or more.");

    /// <summary>The flaws of transitions that follow each other in a wrong order, or too soon.</summary>
    public static IEnumerable<LifecycleFlaw> Wrong(RuleInPlace rule, IReadOnlyList<(int Day, StorageClass Class)> transitions, string field)
    {
        var inTime = transitions.OrderBy(transition => transition.Day).ThenBy(transition => transition.Class).ToList();
        foreach (var (from, to) in inTime.Zip(inTime.Skip(1)).Where(pair => pair.First.Class != pair.Second.Class))
        {
            if (!CanFollow(from.Class, to.Class))
            {
                yield return rule.Flaw(
                    LifecycleFlawIds.TransitionOrder, field, $"Objects cannot move from {StorageClassNames.NameOf(from.Class)} to {StorageClassNames.NameOf(to.Class)}.", OrderAdvice);
            }
            else if (to.Day - from.Day < DaysBetween(from.Class, to.Class))
            {
                yield return rule.Flaw(
                    LifecycleFlawIds.TransitionOrder, field,
                    $"Objects move to {StorageClassNames.NameOf(to.Class)} {to.Day - from.Day} days after {StorageClassNames.NameOf(from.Class)}; at least {DaysBetween(from.Class, to.Class)} have to lie between.",
                    OrderAdvice);
            }
        }
    }
}
