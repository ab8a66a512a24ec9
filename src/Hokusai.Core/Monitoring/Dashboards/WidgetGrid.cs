using System.Text.Json.Nodes;
using Hokusai.Core.Monitoring.Alarms;

namespace Hokusai.Core.Monitoring.Dashboards;

/// <summary>Widgets, three beside each other: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html</summary>
/// <param name="region">The Region of the metrics.</param>
internal sealed class WidgetGrid(string region)
{
    /// <summary>The most metrics of one widget: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html</summary>
    public const int MostMetrics = 500;

    // The grid has 24 columns.
    private const int Columns = 24;
    private const int Width = 8;
    private const int Height = 6;
    private const int TextHeight = 2;

    private readonly JsonArray _widgets = [];
    private int _count;

    /// <summary>A text over the whole width; it comes first.</summary>
    public void Text(string markdown) => _widgets.Add(new JsonObject
    {
        ["type"] = "text",
        ["x"] = 0,
        ["y"] = 0,
        ["width"] = Columns,
        ["height"] = TextHeight,
        ["properties"] = new JsonObject { ["markdown"] = markdown },
    });

    /// <summary>A diagram of metrics over time.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="statistic">How they are summed up in a period.</param>
    /// <param name="period">The length of a period, in seconds.</param>
    /// <param name="limit">A line across it: its label and value; null for none.</param>
    /// <param name="metrics">The metrics, at most <see cref="MostMetrics"/>.</param>
    public void Add(string title, string statistic, int period, (string Label, double Value)? limit, IReadOnlyList<Metric> metrics)
    {
        var properties = new JsonObject
        {
            ["title"] = title,
            ["region"] = region,
            ["view"] = "timeSeries",
            ["stat"] = statistic,
            ["period"] = period,
            ["metrics"] = new JsonArray([.. metrics.Select(Line)]),
        };
        if (limit is { } line)
        {
            properties["annotations"] = new JsonObject { ["horizontal"] = new JsonArray(new JsonObject { ["label"] = line.Label, ["value"] = line.Value }) };
        }

        _widgets.Add(new JsonObject
        {
            ["type"] = "metric",
            ["x"] = _count % (Columns / Width) * Width,
            ["y"] = TextHeight + (_count / (Columns / Width) * Height),
            ["width"] = Width,
            ["height"] = Height,
            ["properties"] = properties,
        });
        _count++;
    }

    /// <summary>The body of the dashboard.</summary>
    public string ToJson() => new JsonObject { ["widgets"] = _widgets }.ToJsonString();

    private static JsonArray Line(Metric metric) => new(
    [
        metric.Namespace,
        metric.Name,
        .. metric.Dimensions.SelectMany(dimension => new JsonNode[] { dimension.Name, dimension.Value }),
    ]);
}
