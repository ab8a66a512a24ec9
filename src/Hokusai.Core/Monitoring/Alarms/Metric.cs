namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>A metric and how it is summed up in a period.</summary>
/// <param name="Namespace">The service's namespace: <c>AWS/RDS</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Statistic">The statistic: <c>Average</c>, <c>Maximum</c>, <c>p95</c>.</param>
/// <param name="Dimensions">What it is of.</param>
internal sealed record Metric(string Namespace, string Name, string Statistic, params (string Name, string Value)[] Dimensions)
{
    private bool IsPercentile => Statistic.StartsWith('p');

    /// <summary>An alarm on the metric alone.</summary>
    /// <param name="comparison">When it goes off: <c>GreaterThanThreshold</c>.</param>
    /// <param name="threshold">The threshold, in the metric's unit.</param>
    /// <param name="period">The length of a period, in seconds.</param>
    /// <param name="periods">How many periods are looked at, and how many of them have to be over it.</param>
    /// <param name="missing">What a period without data is: <c>missing</c>, <c>breaching</c>, <c>notBreaching</c>, <c>ignore</c>.</param>
    public Dictionary<string, AttributeValue> Alone(string comparison, double threshold, int period, (int OutOf, int Over) periods, string missing)
    {
        var attributes = Evaluated(comparison, periods, missing);
        attributes["threshold"] = threshold;
        attributes["namespace"] = Namespace;
        attributes["metric_name"] = Name;
        attributes["dimensions"] = DimensionMap;
        attributes["period"] = period;
        attributes[IsPercentile ? "extended_statistic" : "statistic"] = Statistic;
        return attributes;
    }

    /// <summary>An alarm on an expression over metrics, which are called m1, m2 and so on.</summary>
    /// <param name="expression">The expression; its value is what the alarm compares.</param>
    /// <param name="label">What the value is.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="comparison">When it goes off.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="period">The length of a period, in seconds.</param>
    /// <param name="periods">How many periods are looked at, and how many of them have to be over it.</param>
    /// <param name="missing">What a period without data is.</param>
    public static Dictionary<string, AttributeValue> Expression(
        string expression, string label, IReadOnlyList<Metric> metrics, string comparison, double threshold, int period, (int OutOf, int Over) periods, string missing)
    {
        var attributes = Evaluated(comparison, periods, missing);
        attributes["threshold"] = threshold;
        attributes["metric_query"] = AttributeValue.Set([Computed("value", expression, label, isResult: true), .. metrics.Select((metric, index) => metric.Query($"m{index + 1}", period, isResult: false))]);
        return attributes;
    }

    /// <summary>An alarm on values below what the metric's own past lets expect.</summary>
    /// <param name="width">The width of the band, in standard deviations.</param>
    /// <param name="label">What the band is.</param>
    /// <param name="period">The length of a period, in seconds.</param>
    /// <param name="missing">What a period without data is.</param>
    public Dictionary<string, AttributeValue> BelowItsBand(int width, string label, int period, string missing)
    {
        var attributes = Evaluated("LessThanLowerThreshold", (1, 1), missing);
        attributes["threshold_metric_id"] = "band";
        attributes["metric_query"] = AttributeValue.Set([Computed("band", $"ANOMALY_DETECTION_BAND(m1, {width})", label, isResult: true), Query("m1", period, isResult: true)]);
        return attributes;
    }

    private static Dictionary<string, AttributeValue> Evaluated(string comparison, (int OutOf, int Over) periods, string missing) => new(StringComparer.Ordinal)
    {
        ["comparison_operator"] = comparison,
        ["evaluation_periods"] = periods.OutOf,
        ["datapoints_to_alarm"] = periods.Over,
        ["treat_missing_data"] = missing,
    };

    private static AttributeValue Computed(string id, string expression, string label, bool isResult) => AttributeValue.Map(
    [
        new("id", id),
        new("expression", expression),
        new("label", label),
        new("return_data", isResult),
    ]);

    private AttributeValue DimensionMap => AttributeValue.Map(Dimensions.Select(dimension => KeyValuePair.Create(dimension.Name, AttributeValue.FromString(dimension.Value))));

    private AttributeValue Query(string id, int period, bool isResult) => AttributeValue.Map(
    [
        new("id", id),
        new("return_data", isResult),
        new("metric", AttributeValue.List(
        [
            AttributeValue.Map(
            [
                new("namespace", Namespace),
                new("metric_name", Name),
                new("dimensions", DimensionMap),
                new("period", period),
                new("stat", Statistic),
            ]),
        ])),
    ]);
}
