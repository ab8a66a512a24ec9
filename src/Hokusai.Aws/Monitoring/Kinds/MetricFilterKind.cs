using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Monitoring;
using Hokusai.Aws.Services.Logs;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Alarms;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Metrics made of log events. They take no tags, so that one is the monitoring's whose namespace its metric is in: the name of another monitoring may begin with this one's.</summary>
internal sealed class MetricFilterKind(IAwsConnection connection, MonitoringQuotas quotas) : MonitoringKind(connection)
{
    public override string Type => "aws_cloudwatch_log_metric_filter";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeMetricFiltersRequest { FilterNamePrefix = reading.Prefix }).ConfigureAwait(false);
        var filters = await reading.ReadAsync(AwsCloudwatchLogMetricFilterTable.Table, static _ => []).ConfigureAwait(false);
        return [.. filters.Select(filter => ExistingResources.Of(filter, $"{filter.Attributes["log_group_name"].Value.String}/{filter.Name}"))
            .Select(filter => filter with { Owner = OwnerOf(filter, reading.Name) })];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var filter = Merging.Of(desired, existing);
        if (existing is null)
        {
            await RefuseOneTooManyAsync(desired, filter, cancellationToken).ConfigureAwait(false);
        }

        await Connection.SendAsync(
            new PutMetricFilterRequest
            {
                FilterName = filter.Text("name"),
                // One without a pattern matches everything, and the member must be there.
                FilterPattern = filter.Text("pattern") ?? "",
                LogGroupName = filter.Text("log_group_name"),
                MetricTransformations = filter.Blocks("metric_transformation", Transformation),
            },
            cancellationToken).ConfigureAwait(false);
        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        () => Connection.SendAsync(
            new DeleteMetricFilterRequest { LogGroupName = existing.Attributes.Text("log_group_name"), FilterName = existing.Attributes.Text("name") }, cancellationToken),
        "ResourceNotFoundException");

    private async Task RefuseOneTooManyAsync(DesiredResource desired, AttributeValue filter, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in Connection.PagesAsync(new DescribeMetricFiltersRequest { LogGroupName = filter.Text("log_group_name") }, cancellationToken).ConfigureAwait(false))
        {
            names.UnionWith((page.MetricFilters ?? []).Select(other => other.FilterName!));
        }

        if (!names.Contains(filter.Text("name")!) && quotas.OneMoreFilter(desired, names.Count) is { } problem)
        {
            throw new MonitoringException(problem);
        }
    }

    private static string? OwnerOf(ExistingResource filter, string name)
        => filter.Attributes["metric_transformation"].Items.Any(transformation => transformation["namespace"].String == AlarmPlan.MetricNamespace(name)) ? name : null;

    private static MetricTransformation Transformation(AttributeValue transformation) => new()
    {
        DefaultValue = transformation.Real("default_value"),
        Dimensions = transformation.TextMap("dimensions"),
        MetricName = transformation.Text("name"),
        MetricNamespace = transformation.Text("namespace"),
        MetricValue = transformation.Text("value"),
        Unit = transformation.Text("unit"),
    };
}
