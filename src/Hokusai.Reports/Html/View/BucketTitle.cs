using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>What a bucket's lifecycle comes to, in one line.</summary>
internal static class BucketTitle
{
    public static string Of(BucketLifecycle bucket)
    {
        var coming = bucket.Impacts.Where(i => i is { IsProposed: false, IsPast: false }).ToList();
        var gravest = coming.Select(i => LifecycleWords.Effect(i.Action)).DefaultIfEmpty(LifecycleEffect.Cleared).Min();
        var rows = coming.Where(i => LifecycleWords.Effect(i.Action) == gravest).ToList();
        if (rows.Count > 0)
        {
            var amount = LifecycleAmount.Sum(rows.Select(LifecycleAmount.Of));
            var verb = gravest switch
            {
                LifecycleEffect.Deleted => "go for good",
                LifecycleEffect.Hidden => "get a delete marker",
                LifecycleEffect.Moved => "move to another storage class",
                _ => "are cleared up",
            };
            var isNone = amount is { Objects: 0, Bytes: 0 };
            var (objects, bytes) = isNone ? (amount.ObjectsAtMost, amount.BytesAtMost) : (amount.Objects, amount.Bytes);
            return $"{(isNone ? "Up to " : amount.IsUncertain ? "At least " : "")}{LifecycleWords.Objects(objects)} ({LifecycleWords.Bytes(bytes).Replace(' ', '\u00A0')}) {(objects == 1 ? Singular(verb) : verb)} by {LifecycleWords.Day(rows.Max(i => i.Day))}";
        }

        return bucket.Impacts.Count > 0 ? "Nothing is due under the current rules"
            : bucket.Risks.Count > 0 ? LifecycleWords.Of(bucket.Risks[0].Kind) + (bucket.Risks.Count > 1 ? $", and {Words.Count(bucket.Risks.Count - 1, "more risk")}" : "")
            : "How its lifecycle should be";
    }

    private static string Singular(string verb) => verb switch
    {
        "go for good" => "goes for good",
        "get a delete marker" => "gets a delete marker",
        "are cleared up" => "is cleared up",
        _ => "moves to another storage class",
    };
}
