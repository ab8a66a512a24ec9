using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// HKS-S3-014: small objects move to a class where they cost more. By default S3 does not move what has less than 128 KB; a filter by size, or
/// <c>varies_by_storage_class</c> for the Glacier classes, lets it:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html#lifecycle-configuration-constraints.
/// </summary>
internal sealed class SmallObjectsCheck : LifecycleCheck
{
    // Infrequent-access classes and GLACIER_IR bill 128 KB at least; the other Glacier classes store 40 KB more for each object, and each move is a request.
    private const long Small = 128 * 1024;

    public override string Id => "HKS-S3-014";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.SmallObjectTransition;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        if (bucket.Bucket.Sizes.IsKnown && bucket.Bucket.Sizes.Value.Count > 0 && bucket.Bucket.Sizes.Value.All(size => size.SmallObjects == 0))
        {
            yield break;
        }

        foreach (var rule in bucket.Active)
        {
            var classes = rule.Rule.Transitions.Select(transition => transition.StorageClass)
                .Concat(rule.Rule.NoncurrentVersionTransitions.Select(transition => transition.StorageClass))
                .Where(storageClass => MovesSmall(rule.Rule.Filter, storageClass, bucket.Configuration.DefaultMinimumSize))
                .Distinct().Select(StorageClassNames.NameOf).ToList();
            if (classes.Count == 0)
            {
                continue;
            }

            var hasFilter = HasSize(rule.Rule.Filter);
            yield return bucket.Risk(
                this, rule, Severity.Low,
                $"{RiskCase.NameOf(rule)} moves objects of less than 128 KB to {string.Join(", ", classes)}, "
                    + (hasFilter ? "because its filter by size sets S3's own limit aside. " : "because the bucket's limit varies by storage class. ")
                    + "Each move is billed as a request, and there they are billed as if they were larger.",
                "Small objects stay where they are: they cost more a gigabyte, and less in all.",
                configuration => Corrected(configuration, rule.Index));
        }
    }

    private static bool MovesSmall(LifecycleFilter filter, StorageClass storageClass, MinimumTransitionSize? minimum)
        => storageClass != StorageClass.IntelligentTiering && (HasSize(filter)
            ? (filter.SizeGreaterThan ?? -1) < Small - 1
            : minimum == MinimumTransitionSize.VariesByStorageClass && storageClass is StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive);

    private static bool HasSize(LifecycleFilter filter) => filter.SizeGreaterThan is not null || filter.SizeLessThan is not null;

    // A filter is for all actions of a rule: those that are not about moving go on for all sizes in a rule of their own.
    private static LifecycleConfiguration Corrected(LifecycleConfiguration configuration, int index)
    {
        var rule = configuration.Rules[index];
        var rest = rule with { Transitions = [], NoncurrentVersionTransitions = [] };
        var hasLarge = rule.Filter.SizeLessThan is not <= Small;
        var moves = new LifecycleRule
        {
            Id = rule.Id,
            IsEnabled = true,
            Filter = rule.Filter with { SizeGreaterThan = Small - 1 },
            Transitions = rule.Transitions,
            NoncurrentVersionTransitions = rule.NoncurrentVersionTransitions,
            Evidence = rule.Evidence,
        };
        if (!RuleEdits.HasAction(rest))
        {
            return hasLarge ? configuration.With(index, _ => moves) : configuration.With(index, one => one with { IsEnabled = false });
        }

        var kept = configuration.With(index, _ => rest);
        return hasLarge ? kept.And(moves with { Id = RuleEdits.FreeId(configuration, string.IsNullOrEmpty(rule.Id) ? "move-large" : $"{rule.Id}-large") }) : kept;
    }
}
