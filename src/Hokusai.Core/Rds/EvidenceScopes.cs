using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>Where and when to look for what surrounds password changes and state forks.</summary>
public static class EvidenceScopes
{
    /// <summary>
    /// How long before a change its cause is looked for. Terraform runs that create databases take up to an hour and more
    /// (the AWS provider's default create timeout for aws_db_instance is 40 minutes, update 80).
    /// </summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(2);

    /// <summary>How long after a change its consequences are looked for.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(3);

    /// <summary>The scopes around the given changes and forks, overlapping ones merged, in a stable order.</summary>
    public static IReadOnlyList<TrailScope> Around(IEnumerable<PasswordChange> changes, IEnumerable<StateFork> forks)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(forks);

        var wanted = changes.SelectMany(change => Around(change.AccountId, change.Region, change.Time)).ToList();
        foreach (var time in forks.SelectMany(fork => fork.Times).OfType<DateTimeOffset>())
        {
            // A stored version names neither the account nor the Region of whoever wrote it.
            wanted.Add(Scope(null, null, time));
        }

        return Merge(wanted);
    }

    /// <summary>
    /// Where sign-ins, IAM and other global services record, whatever Region of the partition the work was done in:
    /// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events,
    /// and the Regions that IAM's endpoints of the partitions lie in: https://docs.aws.amazon.com/general/latest/gr/iam-service.html
    /// </summary>
    /// <param name="region">A Region; empty for one of the commercial partition.</param>
    public static string GlobalServicesRegion(string region) => region switch
    {
        null => throw new ArgumentNullException(nameof(region)),
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "cn-north-1",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "us-gov-west-1",
        _ when region.StartsWith("us-iso-", StringComparison.Ordinal) => "us-iso-east-1",
        _ when region.StartsWith("us-isob-", StringComparison.Ordinal) => "us-isob-east-1",
        _ => "us-east-1",
    };

    /// <summary>The scopes around steps back, overlapping ones merged, in a stable order.</summary>
    public static IReadOnlyList<TrailScope> Around(IEnumerable<EcsReversion> reversions)
    {
        ArgumentNullException.ThrowIfNull(reversions);
        return Merge([.. reversions.SelectMany(reversion => Around(reversion.AccountId, reversion.Region, reversion.Time))]);
    }

    /// <summary>The scopes around moments in accounts and Regions (empty for any), overlapping ones merged, in a stable order.</summary>
    public static IReadOnlyList<TrailScope> Around(IEnumerable<(string AccountId, string Region, DateTimeOffset Time)> moments)
    {
        ArgumentNullException.ThrowIfNull(moments);
        return Merge([.. moments.SelectMany(moment => Around(moment.AccountId, moment.Region, moment.Time))]);
    }

    private static TrailScope[] Around(string account, string region, DateTimeOffset time)
        => [Scope(NullIfEmpty(account), NullIfEmpty(region), time), Scope(NullIfEmpty(account), GlobalServicesRegion(region), time)];

    private static TrailScope Scope(string? account, string? region, DateTimeOffset time)
        => new(account, region, time - Before, time + After);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static List<TrailScope> Merge(List<TrailScope> scopes)
    {
        var merged = new List<TrailScope>();
        foreach (var place in scopes
            .GroupBy(scope => (scope.AccountId, scope.Region))
            .OrderBy(place => place.Key.AccountId, StringComparer.Ordinal)
            .ThenBy(place => place.Key.Region, StringComparer.Ordinal))
        {
            TrailScope? open = null;
            foreach (var scope in place.OrderBy(scope => scope.From))
            {
                if (open is not null && scope.From <= open.To)
                {
                    open = open with { To = scope.To > open.To ? scope.To : open.To };
                    continue;
                }

                if (open is not null)
                {
                    merged.Add(open);
                }

                open = scope;
            }

            merged.Add(open!);
        }

        return merged;
    }
}
