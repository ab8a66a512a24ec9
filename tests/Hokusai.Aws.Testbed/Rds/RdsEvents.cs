using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>An event of RDS (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html).</summary>
/// <param name="Time">When it happened.</param>
/// <param name="SourceType">The kind of its source (<c>db-instance</c>).</param>
/// <param name="SourceIdentifier">The name of its source.</param>
/// <param name="Message">What happened. The event's id (RDS-EVENT-0016) is not part of the answer.</param>
/// <param name="Categories">Its categories.</param>
public sealed record RdsEvent(DateTimeOffset Time, string SourceType, string SourceIdentifier, string Message, params IReadOnlyList<string> Categories);

/// <summary>
/// The events that DescribeEvents shows, as https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html documents it.
/// moto's own events know neither periods nor password changes.
/// </summary>
public sealed class RdsEvents : IAwsService
{
    /// <summary>How far the events reach back.</summary>
    private static readonly TimeSpan s_retention = TimeSpan.FromDays(14);

    /// <summary>The period that is asked for where a request names none.</summary>
    private const int DefaultMinutes = 60;

    private const int DefaultMaxRecords = 100;

    private ImmutableList<RdsEvent> _events = [];

    /// <summary>The present, from which the 14 days and a request's duration count; null for the time of the newest event.</summary>
    public DateTimeOffset? Now { get; set; }

    /// <summary>Adds events.</summary>
    public void Add(params IEnumerable<RdsEvent> events) => _events = _events.AddRange(events);

    /// <inheritdoc/>
    ValueTask<AwsAnswer?> IAwsService.AnswerAsync(AwsRequest request)
        => new(request is { Service: "rds", Operation: "DescribeEvents" } ? Answer(request) : null);

    /// <inheritdoc/>
    public void Reset()
    {
        _events = [];
        Now = null;
    }

    private AwsAnswer Answer(AwsRequest request)
    {
        var identifier = request.Parameter("SourceIdentifier");
        var type = request.Parameter("SourceType");
        if (identifier is not null && type is null)
        {
            return new AwsError(400, "InvalidParameterCombination", "SourceType must be provided when SourceIdentifier is.").Answer(request);
        }

        var now = Now ?? _events.Select(item => item.Time).DefaultIfEmpty(request.Time).Max();
        var to = Time(request, "EndTime") ?? now;
        var minutes = int.Parse(request.Parameter("Duration") ?? DefaultMinutes.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var from = Time(request, "StartTime") ?? to - TimeSpan.FromMinutes(minutes);
        var found = _events
            .Where(item => item.Time >= from && item.Time <= to && item.Time >= now - s_retention)
            .Where(item => (type is null || item.SourceType == type) && (identifier is null || item.SourceIdentifier == identifier))
            .OrderBy(item => item.Time)
            .ToList();
        var size = int.Parse(request.Parameter("MaxRecords") ?? DefaultMaxRecords.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var page = Page.Of(found, request.Parameter("Marker"), size);
        return AwsAnswer.Query(
            request,
            new XElement("Events", page.Items.Select(item => Xml(item, request))),
            page.NextToken is null ? "" : new XElement("Marker", page.NextToken));
    }

    private static XElement Xml(RdsEvent item, AwsRequest request) => new(
        "Event",
        new XElement("SourceIdentifier", item.SourceIdentifier),
        new XElement("SourceType", item.SourceType),
        new XElement("Message", item.Message),
        new XElement("EventCategories", item.Categories.Select(category => new XElement("EventCategory", category))),
        new XElement("Date", item.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        new XElement("SourceArn", $"arn:aws:rds:{request.Region}:{request.AccountId}:{(item.SourceType == "db-cluster" ? "cluster" : "db")}:{item.SourceIdentifier}"));

    private static DateTimeOffset? Time(AwsRequest request, string name)
        => request.Parameter(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
