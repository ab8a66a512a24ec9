using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>When a principal last used a service, or one of its actions.</summary>
/// <param name="Arn">The user, role, group or policy that is asked about.</param>
/// <param name="Service">The service's namespace in policies (<c>rds</c>).</param>
public sealed record LastAccess(string Arn, string Service)
{
    /// <summary>The action (<c>ModifyDBInstance</c>); null for a row of the service as such.</summary>
    public string? Action { get; init; }

    /// <summary>When it was used last; null for never.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Who used it last; null for the principal itself.</summary>
    public string? Entity { get; init; }
}

/// <summary>
/// IAM's last accessed information, a report that is ordered and fetched
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html). moto has none.
/// </summary>
public sealed class AccessAdvisor : IAwsService
{
    private const int DefaultMaxItems = 100;

    private readonly Dictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private ImmutableList<LastAccess> _rows = [];

    /// <summary>How often a report is asked for before it is done.</summary>
    public int Polls { get; set; } = 1;

    /// <summary>Adds what is known.</summary>
    public void Add(params IEnumerable<LastAccess> rows) => _rows = _rows.AddRange(rows);

    /// <inheritdoc/>
    ValueTask<AwsAnswer?> IAwsService.AnswerAsync(AwsRequest request) => new((request.Service, request.Operation) switch
    {
        ("iam", "GenerateServiceLastAccessedDetails") => Generate(request),
        ("iam", "GetServiceLastAccessedDetails") => Get(request),
        _ => null,
    });

    /// <inheritdoc/>
    public void Reset()
    {
        _rows = [];
        Polls = 1;
        lock (_jobs)
        {
            _jobs.Clear();
        }
    }

    private AwsAnswer Generate(AwsRequest request)
    {
        lock (_jobs)
        {
            var id = $"10000000-0000-4000-8000-{_jobs.Count + 1:D12}";
            _jobs[id] = new Job(request.Parameter("Arn") ?? "", request.Parameter("Granularity") ?? "SERVICE_LEVEL", request.Time) { PollsLeft = Polls };
            return AwsAnswer.Query(request, new XElement("JobId", id));
        }
    }

    private AwsAnswer Get(AwsRequest request)
    {
        Job? job;
        bool isDone;
        lock (_jobs)
        {
            if (!_jobs.TryGetValue(request.Parameter("JobId") ?? "", out job))
            {
                return new AwsError(404, "NoSuchEntity", $"JobId {request.Parameter("JobId")} not found").Answer(request);
            }

            isDone = job.PollsLeft-- <= 0;
        }

        if (!isDone)
        {
            return AwsAnswer.Query(request, [.. Head(job, "IN_PROGRESS"), new XElement("ServicesLastAccessed"), new XElement("IsTruncated", "false")]);
        }

        var services = _rows.Where(row => row.Arn == job.Arn).GroupBy(row => row.Service, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var page = Page.Of(services, request.Parameter("Marker"), int.Parse(request.Parameter("MaxItems") ?? DefaultMaxItems.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return AwsAnswer.Query(
            request,
            [
                .. Head(job, "COMPLETED"),
                new XElement("ServicesLastAccessed", page.Items.Select(service => Service(job, [.. service]))),
                new XElement("JobCompletionDate", Time(job.Created)),
                new XElement("IsTruncated", page.NextToken is null ? "false" : "true"),
                page.NextToken is null ? "" : new XElement("Marker", page.NextToken),
            ]);
    }

    private static XElement[] Head(Job job, string status) =>
    [
        new("JobStatus", status),
        new("JobType", job.Granularity),
        new("JobCreationDate", Time(job.Created)),
    ];

    private static XElement Service(Job job, IReadOnlyList<LastAccess> rows)
    {
        var last = rows.MaxBy(row => row.Time ?? DateTimeOffset.MinValue)!;
        var actions = rows.Where(row => row.Action is not null && job.Granularity == "ACTION_LEVEL");
        return new XElement(
            "member",
            new XElement("ServiceName", last.Service),
            new XElement("ServiceNamespace", last.Service),
            last.Time is null ? null : Accessed(last, job.Arn, "LastAuthenticated", "LastAuthenticatedEntity"),
            new XElement("TotalAuthenticatedEntities", rows.Where(row => row.Time is not null).Select(row => row.Entity ?? row.Arn).Distinct(StringComparer.Ordinal).Count()),
            job.Granularity == "ACTION_LEVEL"
                ? new XElement("TrackedActionsLastAccessed", actions.Select(action => new XElement(
                    "member",
                    new XElement("ActionName", action.Action),
                    action.Time is null ? null : Accessed(action, job.Arn, "LastAccessedTime", "LastAccessedEntity"))))
                : null);
    }

    private static XElement[] Accessed(LastAccess row, string arn, string time, string entity) =>
    [
        new(time, Time(row.Time!.Value)),
        new(entity, row.Entity ?? arn),
        new(time == "LastAuthenticated" ? "LastAuthenticatedRegion" : "LastAccessedRegion", AwsTestbed.Region),
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed record Job(string Arn, string Granularity, DateTimeOffset Created)
    {
        public int PollsLeft { get; set; }
    }
}
