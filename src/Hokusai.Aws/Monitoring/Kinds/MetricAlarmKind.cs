using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Monitoring;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Alarms on metrics.</summary>
internal sealed class MetricAlarmKind(IAwsConnection connection) : MonitoringKind(connection)
{
    private static readonly (string[], string[])[] s_alternatives =
    [
        (["metric_query"], ["metric_name", "namespace", "period", "statistic", "extended_statistic", "dimensions", "unit"]),
        (["statistic"], ["extended_statistic", "evaluate_low_sample_count_percentiles"]),
        (["threshold"], ["threshold_metric_id"]),
    ];

    public override string Type => "aws_cloudwatch_metric_alarm";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeAlarmsRequest { AlarmNamePrefix = reading.Prefix, AlarmTypes = ["MetricAlarm"] }).ConfigureAwait(false);
        var alarms = await reading.ReadAsync(
            AwsCloudwatchMetricAlarmTable.Table, alarm => [reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceARN = alarm.Arn }, alarm.Arn!)]).ConfigureAwait(false);
        return [.. alarms.Select(alarm => ExistingResources.Of(alarm))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        if (existing is null || Merging.Changed(desired, existing).Any(attribute => attribute != "tags"))
        {
            var alarm = RequestOf(desired.Name, Merging.Of(desired, existing, s_alternatives));
            await Connection.SendAsync(existing is null ? alarm with { Tags = desired.Attributes.Pairs("tags", AlarmTags.Of) } : alarm, cancellationToken).ConfigureAwait(false);
        }

        if (existing is not null)
        {
            await AlarmTags.PutAsync(Connection, desired, existing, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => Connection.SendAsync(new DeleteAlarmsRequest { AlarmNames = [existing.Name] }, cancellationToken), "ResourceNotFound", "ResourceNotFoundException");

    private static PutMetricAlarmRequest RequestOf(string name, AttributeValue alarm) => new()
    {
        AlarmName = name,
        ActionsEnabled = alarm.Flag("actions_enabled"),
        AlarmActions = alarm.Texts("alarm_actions"),
        AlarmDescription = alarm.Text("alarm_description"),
        ComparisonOperator = alarm.Text("comparison_operator"),
        DatapointsToAlarm = alarm.Integer("datapoints_to_alarm"),
        Dimensions = alarm.Pairs("dimensions", Dimension),
        EvaluateLowSampleCountPercentile = alarm.Text("evaluate_low_sample_count_percentiles"),
        EvaluationPeriods = alarm.Integer("evaluation_periods"),
        ExtendedStatistic = alarm.Text("extended_statistic"),
        InsufficientDataActions = alarm.Texts("insufficient_data_actions"),
        MetricName = alarm.Text("metric_name"),
        Metrics = alarm.Blocks("metric_query", Query),
        Namespace = alarm.Text("namespace"),
        OKActions = alarm.Texts("ok_actions"),
        Period = alarm.Integer("period"),
        Statistic = alarm.Text("statistic"),
        Threshold = alarm.Real("threshold"),
        ThresholdMetricId = alarm.Text("threshold_metric_id"),
        TreatMissingData = alarm.Text("treat_missing_data"),
        Unit = alarm.Text("unit"),
    };

    private static MetricDataQuery Query(AttributeValue query) => new()
    {
        AccountId = query.Text("account_id"),
        Expression = query.Text("expression"),
        Id = query.Text("id"),
        Label = query.Text("label"),
        MetricStat = query.Block("metric") is { } metric ? Statistic(metric) : null,
        Period = query.Integer("period"),
        // Terraform's default; CloudWatch's is true, and it takes one query with it only.
        ReturnData = query.Flag("return_data") ?? false,
    };

    private static MetricStat Statistic(AttributeValue metric) => new()
    {
        Metric = new Metric { Namespace = metric.Text("namespace"), MetricName = metric.Text("metric_name"), Dimensions = metric.Pairs("dimensions", Dimension) },
        Period = metric.Integer("period"),
        Stat = metric.Text("stat"),
        Unit = metric.Text("unit"),
    };

    private static Dimension Dimension(string name, string value) => new() { Name = name, Value = value };
}
