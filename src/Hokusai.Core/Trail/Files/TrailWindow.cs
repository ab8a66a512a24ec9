namespace Hokusai.Core.Trail.Files;

/// <summary>The accounts, Regions and times of a query: exactly for records, and on the safe side for files.</summary>
internal sealed class TrailWindow(TrailQuery query)
{
    /// <summary>
    /// How long after an event its file may come. CloudTrail delivers "within an average of about 5 minutes of an API call.
    /// This time is not guaranteed": https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html.
    /// A day covers the delays that AWS has reported.
    /// </summary>
    public static readonly TimeSpan MaxDeliveryDelay = TimeSpan.FromHours(24);

    /// <summary>File names tell the minute; clocks of AWS services differ by less than this.</summary>
    private static readonly TimeSpan s_clockSlack = TimeSpan.FromMinutes(5);

    /// <summary>IAM, STS and CloudFront record in this Region whatever folder a single-Region trail delivers to.</summary>
    private const string GlobalServicesRegion = "us-east-1";

    private readonly bool _isUnlimited = query is { From: null, To: null, Scopes.Count: 0 };

    /// <summary>Whether a record lies inside.</summary>
    public bool Contains(DateTimeOffset time, string accountId, string region)
        => IsBetween(time, query.From, query.To)
            && (query.Scopes.Count == 0 || query.Scopes.Any(scope =>
                IsBetween(time, scope.From, scope.To)
                && (scope.AccountId is null || scope.AccountId == accountId)
                && (scope.Region is null || scope.Region == region)));

    /// <summary>Whether a file may hold a record that lies inside. Only a path of the delivery layout can say no.</summary>
    public bool MayHoldFile(string path) => _isUnlimited || MayHold(TrailLayout.OfFile(path));

    /// <summary>Whether a folder may hold a record that lies inside. Only a path of the delivery layout can say no.</summary>
    public bool MayHoldFolder(string path) => _isUnlimited || MayHold(TrailLayout.OfFolder(path));

    private bool MayHold(TrailLayout layout)
        => MayHoldTimes(layout, query.From, query.To)
            && (query.Scopes.Count == 0 || query.Scopes.Any(scope =>
                MayHoldTimes(layout, scope.From, scope.To)
                && (scope.AccountId is null || layout.AccountId is null || scope.AccountId == layout.AccountId)
                && (scope.Region is null or GlobalServicesRegion || layout.Region is null || scope.Region == layout.Region)));

    private static bool IsBetween(DateTimeOffset time, DateTimeOffset? from, DateTimeOffset? to)
        => (from is null || time >= from) && (to is null || time <= to);

    // A file holds what happened before its delivery: "can contain records written at any point before that time"
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html
    private static bool MayHoldTimes(TrailLayout layout, DateTimeOffset? from, DateTimeOffset? to)
        => (from is not { } first || layout.DeliveredTo is not { } lastDelivery || Later(lastDelivery, s_clockSlack) >= first)
            && (to is not { } last || layout.DeliveredFrom is not { } firstDelivery || firstDelivery <= Later(last, MaxDeliveryDelay + s_clockSlack));

    // "Until the end of time" is a usual way to say "no limit".
    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan span)
        => time > DateTimeOffset.MaxValue - span ? DateTimeOffset.MaxValue : time + span;
}
