using System.Text.Json;

namespace Hokusai.Core.Monitoring.Limits;

/// <summary>
/// How much a dashboard may show: 500 metrics in one widget and 2,500 in all of them
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html), and 500 widgets
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html).
/// </summary>
internal static class DashboardLimits
{
    private const int MetricsPerWidget = 500;
    private const int MetricsPerDashboard = 2_500;
    private const int Widgets = 500;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static ReadProblem? Check(DesiredResource desired)
    {
        if (desired.Type != "aws_cloudwatch_dashboard" || desired.Attributes["dashboard_body"].String is not { } body)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return Check(desired, [.. MetricsOfWidgets(document.RootElement)]);
        }
        catch (JsonException e)
        {
            return LimitProblem.Of(
                desired, MonitoringLimitErrorIds.DocumentInvalid, $"dashboard_body is no JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine}.", "Correct the document.");
        }
    }

    private static ReadProblem? Check(DesiredResource desired, IReadOnlyList<int> metrics)
    {
        if (metrics.Count > Widgets)
        {
            return Problem(desired, $"The dashboard has {metrics.Count} widgets, and CloudWatch takes {Widgets}.");
        }

        for (var i = 0; i < metrics.Count; i++)
        {
            if (metrics[i] > MetricsPerWidget)
            {
                return Problem(desired, $"Widget {i + 1} shows {metrics[i]} metrics, and CloudWatch takes {MetricsPerWidget} in a widget.");
            }
        }

        return metrics.Sum() > MetricsPerDashboard
            ? Problem(desired, $"The dashboard shows {metrics.Sum()} metrics, and CloudWatch takes {MetricsPerDashboard}.")
            : null;
    }

    private static ReadProblem Problem(DesiredResource desired, string reason)
        => LimitProblem.Of(desired, MonitoringLimitErrorIds.LimitReached, reason, "Watch fewer resources with this monitoring, or use several with names of their own.");

    private static IEnumerable<int> MetricsOfWidgets(JsonElement dashboard)
        => dashboard.ValueKind == JsonValueKind.Object && dashboard.TryGetProperty("widgets", out var widgets) && widgets.ValueKind == JsonValueKind.Array
            ? widgets.EnumerateArray().Select(MetricsOf)
            : [];

    private static int MetricsOf(JsonElement widget)
        => widget.ValueKind == JsonValueKind.Object
            && widget.TryGetProperty("properties", out var properties)
            && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("metrics", out var metrics)
            && metrics.ValueKind == JsonValueKind.Array
            ? metrics.GetArrayLength()
            : 0;
}
