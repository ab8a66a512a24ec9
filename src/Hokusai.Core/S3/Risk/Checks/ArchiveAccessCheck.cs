using System.Globalization;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// HKS-S3-011: objects move to a class from which reading takes hours while they are still read:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects-retrieval-options.html.
/// </summary>
internal sealed class ArchiveAccessCheck : LifecycleCheck
{
    private const decimal BytesPerGB = 1L << 30;

    public override string Id => "HKS-S3-011";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.TransitionBeforeLastAccess;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        foreach (var rule in bucket.Active)
        {
            var moves = rule.Rule.Transitions.Where(transition => IsArchive(transition.StorageClass)).ToList();
            if (moves.Count == 0)
            {
                continue;
            }

            var first = moves.MinBy(DayOf)!;
            if (DayOf(first) >= bucket.Settings.FirstAccessDays)
            {
                continue;
            }

            var known = bucket.Bucket.LastAccess;
            var read = known.IsKnown
                ? known.Value.Where(access => access.LastRead is not null && IsBelow(access.Prefix, rule.Rule.Filter.Prefix)).ToList()
                : [];
            if (read.Count > 0)
            {
                yield return Read(bucket, rule, first, read);
            }
            else if (!known.IsKnown || bucket.Bucket.LastAccessGap is not null)
            {
                yield return bucket.Unknown(
                    this, rule, Severity.High,
                    $"{RiskCase.NameOf(rule)} moves {RiskCase.ObjectsOf(rule.Rule.Filter)} {WhenOf(first)} to a class from which reading takes hours; before day {bucket.Settings.FirstAccessDays} objects may still be read. "
                        + $"Whether these are cannot be told.{Cost(bucket, rule.Rule.Filter)}",
                    known.IsKnown ? Fact.Unknown<IReadOnlyList<PrefixAccess>>(bucket.Bucket.LastAccessGap!) : known);
            }
        }
    }

    private RiskDraft Read(RiskCase bucket, RuleInPlace rule, LifecycleTransition move, List<PrefixAccess> read)
    {
        var first = bucket.Settings.FirstAccessDays;
        var last = read.MaxBy(access => access.LastRead)!;
        return bucket.Risk(
            this, rule, Severity.High,
            string.Create(CultureInfo.InvariantCulture, $"{RiskCase.NameOf(rule)} moves {RiskCase.ObjectsOf(rule.Rule.Filter)} {WhenOf(move)} to a class from which reading takes hours. They are read: last below '{VisibleText.Of(last.Prefix)}' on {last.LastRead:yyyy-MM-dd}.")
                + Cost(bucket, rule.Rule.Filter),
            (move.Date is null
                ? $"Objects stay in the classes before until day {first}, which cost more."
                : $"The move by date goes: objects stay in the classes before, which cost more. \"Days\": {first} in its place moves what is that old at once, also before the date.")
                + " GLACIER_IR costs less than they do, and can be read at once, for a fee.",
            configuration => configuration.With(rule.Index, one => Later(one, first)));
    }

    // Days in place of a date would move what is old before that date has come.
    private static LifecycleRule Later(LifecycleRule rule, int day)
    {
        var later = rule with
        {
            Transitions =
            [
                .. rule.Transitions.Where(transition => transition.Date is null || !IsArchive(transition.StorageClass))
                    .Select(transition => IsArchive(transition.StorageClass) ? transition with { Days = Math.Max(transition.Days ?? 0, day) } : transition),
            ],
        };
        return RuleEdits.HasAction(later) ? later : rule with { IsEnabled = false };
    }

    // A date is for new objects as well.
    private static int DayOf(LifecycleTransition move) => move.Date is null ? move.Days ?? 0 : 0;

    private static string WhenOf(LifecycleTransition move)
        => move.Date is { } date ? $"on {date.UtcDateTime:yyyy-MM-dd}, and from then on as soon as they are written," : string.Create(CultureInfo.InvariantCulture, $"on day {DayOf(move)}");

    private static bool IsBelow(string known, string? prefix)
        => known.StartsWith(prefix ?? "", StringComparison.Ordinal) || (prefix ?? "").StartsWith(known, StringComparison.Ordinal);

    private static bool IsArchive(StorageClass storageClass) => storageClass is StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive;

    private static string Cost(RiskCase bucket, LifecycleFilter filter)
    {
        if (bucket.Settings.RetrievalPerGB is not { } price)
        {
            return "";
        }

        if (!bucket.Bucket.Sizes.IsKnown)
        {
            return string.Create(CultureInfo.InvariantCulture, $" Reading one gigabyte back costs {price} US dollars.");
        }

        var bytes = bucket.Bucket.Sizes.Value.Where(size => size.Prefix.StartsWith(filter.Prefix ?? "", StringComparison.Ordinal)).Sum(size => size.Bytes);
        return string.Create(CultureInfo.InvariantCulture, $" Reading all of it back ({bytes / BytesPerGB:0.#} GB) would cost {bytes / BytesPerGB * price:0.##} US dollars, and the requests.");
    }
}
