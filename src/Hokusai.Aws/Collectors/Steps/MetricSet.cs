using System.Text.Json;
using Hokusai.Aws.Services.CloudWatch;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>The metrics of one kind of thing.</summary>
/// <param name="Namespace">CloudWatch's namespace.</param>
/// <param name="Metrics">Each metric with the statistic that is read.</param>
internal sealed record MetricSet(string Namespace, IReadOnlyList<(string Name, string Statistic)> Metrics)
{
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
    private const int QueriesAtOnce = 500;

    private const int SecondsAnHour = 3600;
    private const string Results = "MetricDataResults";

    /// <summary>
    /// The metrics of each item, as a document about the item's ARN: as many items as fit share a call. In the document, a query's id is the
    /// metric's and the statistic's name: <c>cpuUtilization_average</c>.
    /// </summary>
    /// <param name="dimensions">What names the item in CloudWatch.</param>
    /// <param name="items">The items.</param>
    public CollectionStep Of(Func<CollectionItem, IReadOnlyList<(string Name, string Value)>> dimensions, ItemSource items)
    {
        var step = CollectionStep.Each(_ => new GetMetricDataRequest(), items);
        return step with
        {
            BatchSize = QueriesAtOnce / Metrics.Count,
            AskAsync = async (call, cancellationToken) =>
            {
                var end = call.StartedAt.UtcDateTime;
                var request = new GetMetricDataRequest
                {
                    // Whole hours, so that collecting again asks for the same.
                    EndTime = new DateTimeOffset(end.Date.AddHours(end.Hour), TimeSpan.Zero),
                    StartTime = new DateTimeOffset(end.Date.AddHours(end.Hour).AddDays(-call.Options.MetricDays), TimeSpan.Zero),
                    ScanBy = "TimestampAscending",
                    MetricDataQueries = [.. call.Items.SelectMany((item, index) => Queries(index, dimensions(item)))],
                };
                return Split(await AnswerJson.AskAsync(call.Connection, request, cancellationToken).ConfigureAwait(false), call.Items);
            },
        };
    }

    private IEnumerable<MetricDataQuery> Queries(int index, IReadOnlyList<(string Name, string Value)> dimensions) => Metrics.Select(metric => new MetricDataQuery
    {
        Id = Prefix(index) + IdOf(metric),
        MetricStat = new MetricStat
        {
            Metric = new Metric
            {
                Namespace = Namespace,
                MetricName = metric.Name,
                Dimensions = [.. dimensions.Select(dimension => new Dimension { Name = dimension.Name, Value = dimension.Value })],
            },
            Period = SecondsAnHour,
            Stat = metric.Statistic,
        },
    });

    private static List<StepAnswer> Split(JsonElement answer, IReadOnlyList<CollectionItem> items)
    {
        var results = answer.TryGetProperty(Results, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        return [.. items.Select((item, index) => new StepAnswer(item.Subject, Document(results, Prefix(index))))];
    }

    // What the items of a call share is told apart by how their queries' ids begin.
    private static JsonElement Document(List<JsonElement> results, string prefix) => JsonSerializer.SerializeToElement(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        [Results] = results.Where(result => CollectionItem.TextOf(result, "Id")?.StartsWith(prefix, StringComparison.Ordinal) is true)
            .Select(result => result.EnumerateObject().ToDictionary(
                member => member.Name,
                member => member.Name == "Id" ? JsonSerializer.SerializeToElement(member.Value.GetString()![prefix.Length..]) : member.Value,
                StringComparer.Ordinal)),
    });

    private static string Prefix(int index) => $"q{index}_";

    private static string IdOf((string Name, string Statistic) metric) => $"{JsonNamingPolicy.CamelCase.ConvertName(metric.Name)}_{metric.Statistic.ToLowerInvariant()}";
}
