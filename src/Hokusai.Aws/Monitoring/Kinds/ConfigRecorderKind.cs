using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Audit;
using Hokusai.Aws.Services.Config;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>
/// What AWS Config records. A Region has one recorder, so that it is read whatever its name: https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html
/// It is the monitoring's where its name is.
/// </summary>
internal sealed class ConfigRecorderKind(IAwsConnection connection) : MonitoringKind(connection)
{
    public override string Type => "aws_config_configuration_recorder";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeConfigurationRecordersRequest()).ConfigureAwait(false);
        return [.. reading.Read(AwsConfigConfigurationRecorderTable.Table)
            .Select(recorder => ExistingResources.Of(recorder, owner: reading.IsWanted(recorder.Name) ? reading.Name : null))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var recorder = Merging.Of(desired, existing);
        await Connection.SendAsync(
            new PutConfigurationRecorderRequest
            {
                ConfigurationRecorder = new ConfigurationRecorder
                {
                    Name = desired.Name,
                    RecordingGroup = recorder.Block("recording_group") is { } group ? GroupOf(group) : null,
                    RecordingMode = recorder.Block("recording_mode") is { } mode ? ModeOf(mode) : null,
                    RoleARN = recorder.Text("role_arn"),
                },
            },
            cancellationToken).ConfigureAwait(false);
        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        () => Connection.SendAsync(new DeleteConfigurationRecorderRequest { ConfigurationRecorderName = existing.Name }, cancellationToken), "NoSuchConfigurationRecorderException");

    private static RecordingGroup GroupOf(AttributeValue group) => new()
    {
        AllSupported = group.Flag("all_supported"),
        ExclusionByResourceTypes = group.Block("exclusion_by_resource_types") is { } exclusion
            ? new ExclusionByResourceTypes { ResourceTypes = exclusion.Texts("resource_types") }
            : null,
        IncludeGlobalResourceTypes = group.Flag("include_global_resource_types"),
        RecordingStrategy = group.Block("recording_strategy") is { } strategy ? new RecordingStrategy { UseOnly = strategy.Text("use_only") } : null,
        ResourceTypes = group.Texts("resource_types"),
    };

    private static RecordingMode ModeOf(AttributeValue mode) => new()
    {
        RecordingFrequency = mode.Text("recording_frequency"),
        RecordingModeOverrides = mode.Blocks("recording_mode_override", other => new RecordingModeOverride
        {
            Description = other.Text("description"),
            RecordingFrequency = other.Text("recording_frequency"),
            ResourceTypes = other.Texts("resource_types"),
        }),
    };
}
