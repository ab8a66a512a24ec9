using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk.Repair;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// A rule that is parted, or acts at another time, may come into the way of rules that it left alone before, or too soon after one of their moves. A correction
/// takes away what it brings up so; what was wrong before has a correction of its own.
/// </summary>
internal static class CorrectionSettling
{
    // Times only grow, and rules do not grow in number: few passes are enough.
    private const int MaxPasses = 16;

    private static readonly LifecycleCheck[] s_ofTimes = [new OverlappingRulesCheck(), new MinimumStorageCheck()];

    /// <summary>The corrected configuration without what its correction brought up.</summary>
    /// <param name="before">The bucket before the correction.</param>
    /// <param name="own">The check whose findings are corrected.</param>
    /// <param name="corrected">The corrected configuration.</param>
    public static LifecycleConfiguration Of(RiskCase before, LifecycleCheck own, LifecycleConfiguration corrected)
    {
        var mayFind = s_ofTimes.Where(check => check.Id == own.Id || !Changes(check, before).Any()).ToList();
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            if (mayFind.SelectMany(check => Changes(check, before.With(corrected))).FirstOrDefault() is not { } change)
            {
                break;
            }

            corrected = LifecycleRepair.Of(change(corrected));
        }

        return corrected;
    }

    private static IEnumerable<Func<LifecycleConfiguration, LifecycleConfiguration>> Changes(LifecycleCheck check, RiskCase bucket)
        => check.Find(bucket).Where(draft => draft.Risk.Severity >= Severity.Medium).Select(draft => draft.Change).OfType<Func<LifecycleConfiguration, LifecycleConfiguration>>();
}
