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

    /// <summary>IAM, STS and CloudFront record in this Region, whatever folder a single-Region trail once delivered them to.</summary>
    private const string GlobalServicesRegion = "us-east-1";

    /// <summary>
    /// "As of November 22, 2021 […] events created by Amazon CloudFront, AWS Identity and Access Management, and AWS STS are recorded in
    /// the Region in which they were created": https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events.
    /// What was delivered to another Region's folder after this time, a week later, holds none of them.
    /// </summary>
    private static readonly DateTimeOffset s_globalServicesMoved = new(2021, 11, 29, 0, 0, 0, TimeSpan.Zero);

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

    /// <summary>
    /// When files of one account and Region may have been delivered that hold a record inside: spans apart from one another, in order.
    /// Without a limit they reach to <see cref="DateTimeOffset.MinValue"/> or <see cref="DateTimeOffset.MaxValue"/>.
    /// </summary>
    public IReadOnlyList<DeliverySpan> Deliveries(string accountId, string region)
    {
        var first = query.From ?? DateTimeOffset.MinValue;
        var last = query.To ?? DateTimeOffset.MaxValue;
        var spans = query.Scopes.Count == 0
            ? [Delivery(first, last)]
            : query.Scopes
                .Where(scope => scope.AccountId is null || scope.AccountId == accountId)
                .Where(scope => scope.Region is null or GlobalServicesRegion || scope.Region == region)
                .Select(scope =>
                {
                    var span = Delivery(scope.From > first ? scope.From : first, scope.To < last ? scope.To : last);
                    return scope.Region is null || scope.Region == region || span.To < s_globalServicesMoved ? span : span with { To = s_globalServicesMoved };
                });
        return DeliverySpan.Merge(spans.Where(static span => span.From <= span.To));
    }

    private static DeliverySpan Delivery(DateTimeOffset first, DateTimeOffset last)
        => new(first < DateTimeOffset.MinValue + s_clockSlack ? DateTimeOffset.MinValue : first - s_clockSlack, Later(last, MaxDeliveryDelay + s_clockSlack));

    private bool MayHold(TrailLayout layout)
        => MayHoldTimes(layout, query.From, query.To)
            && (query.Scopes.Count == 0 || query.Scopes.Any(scope =>
                MayHoldTimes(layout, scope.From, scope.To)
                && (scope.AccountId is null || layout.AccountId is null || scope.AccountId == layout.AccountId)
                && MayHoldRegion(layout, scope.Region)));

    private static bool MayHoldRegion(TrailLayout layout, string? region)
        => region is null || layout.Region is null || region == layout.Region
            || (region == GlobalServicesRegion && (layout.DeliveredFrom is not { } delivered || delivered <= s_globalServicesMoved));

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
