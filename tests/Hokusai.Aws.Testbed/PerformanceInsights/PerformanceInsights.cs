using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// The counters of Performance Insights, answered by GetResourceMetrics
/// (https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_GetResourceMetrics.html). moto has none.
/// </summary>
public sealed class PerformanceInsights : IAwsService
{
    private ImmutableList<(string Identifier, string Metric, DateTimeOffset Time, double Value)> _points = [];

    /// <summary>Adds a data point.</summary>
    /// <param name="identifier">The instance's <c>DbiResourceId</c>.</param>
    /// <param name="metric">The metric (<c>db.load.avg</c>).</param>
    /// <param name="time">The point's time.</param>
    /// <param name="value">The value.</param>
    public void Add(string identifier, string metric, DateTimeOffset time, double value) => _points = _points.Add((identifier, metric, time, value));

    /// <inheritdoc/>
    ValueTask<AwsAnswer?> IAwsService.AnswerAsync(AwsRequest request)
        => new(request is { Service: "pi", Operation: "GetResourceMetrics" } ? Answer(request) : null);

    /// <inheritdoc/>
    public void Reset() => _points = [];

    private AwsAnswer Answer(AwsRequest request)
    {
        var json = request.Json;
        var identifier = json["Identifier"]?.ToString() ?? "";
        var from = (double?)json["StartTime"] ?? 0;
        var to = (double?)json["EndTime"] ?? double.MaxValue;
        var metrics = (json["MetricQueries"] as JsonArray ?? []).Select(query => query!["Metric"]!.ToString());
        var lists = metrics.Select(metric => (JsonNode)new JsonObject
        {
            ["Key"] = new JsonObject { ["Metric"] = metric },
            // The end is not part of the period.
            ["DataPoints"] = new JsonArray([.. _points
                .Where(point => point.Identifier == identifier && point.Metric == metric)
                .Where(point => point.Time.ToUnixTimeSeconds() >= from && point.Time.ToUnixTimeSeconds() < to)
                .OrderBy(point => point.Time)
                .Select(point => new JsonObject { ["Timestamp"] = point.Time.ToUnixTimeSeconds(), ["Value"] = point.Value })]),
        });
        return AwsAnswer.Json(request, new JsonObject
        {
            ["AlignedStartTime"] = from,
            ["AlignedEndTime"] = to,
            ["Identifier"] = identifier,
            ["MetricList"] = new JsonArray([.. lists]),
        });
    }
}
