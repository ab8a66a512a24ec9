using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Tables;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Alarms on other alarms.</summary>
internal sealed class CompositeAlarmKind(IAwsConnection connection) : MonitoringKind(connection)
{
    public override string Type => "aws_cloudwatch_composite_alarm";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeAlarmsRequest { AlarmNamePrefix = reading.Prefix, AlarmTypes = ["CompositeAlarm"] }).ConfigureAwait(false);
        var alarms = await reading.ReadAsync(
            AwsCloudwatchCompositeAlarmTable.Table, alarm => [reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceARN = alarm.Arn }, alarm.Arn!)]).ConfigureAwait(false);
        return [.. alarms.Select(alarm => ExistingResources.Of(alarm))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        if (existing is null || Merging.Changed(desired, existing).Any(attribute => attribute != "tags"))
        {
            var alarm = RequestOf(desired.Name, Merging.Of(desired, existing));
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

    private static PutCompositeAlarmRequest RequestOf(string name, AttributeValue alarm) => new()
    {
        AlarmName = name,
        ActionsEnabled = alarm.Flag("actions_enabled"),
        ActionsSuppressor = alarm.Block("actions_suppressor")?.Text("alarm"),
        ActionsSuppressorExtensionPeriod = alarm.Block("actions_suppressor")?.Integer("extension_period"),
        ActionsSuppressorWaitPeriod = alarm.Block("actions_suppressor")?.Integer("wait_period"),
        AlarmActions = alarm.Texts("alarm_actions"),
        AlarmDescription = alarm.Text("alarm_description"),
        AlarmRule = alarm.Text("alarm_rule"),
        InsufficientDataActions = alarm.Texts("insufficient_data_actions"),
        OKActions = alarm.Texts("ok_actions"),
    };
}
