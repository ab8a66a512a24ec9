using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Audit;
using Hokusai.Aws.Services.Config;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Whether AWS Config records; named as its recorder, and the monitoring's where that is.</summary>
internal sealed class ConfigRecorderStatusKind(IAwsConnection connection) : MonitoringKind(connection)
{
    private const string NoRecorder = "NoSuchConfigurationRecorderException";

    public override string Type => "aws_config_configuration_recorder_status";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeConfigurationRecorderStatusRequest()).ConfigureAwait(false);
        return [.. reading.Read(AwsConfigConfigurationRecorderStatusTable.Table)
            .Select(status => ExistingResources.Of(status, owner: reading.IsWanted(status.Name) ? reading.Name : null))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        if (desired.Attributes.Flag("is_enabled") == false)
        {
            await Connection.SendAsync(new StopConfigurationRecorderRequest { ConfigurationRecorderName = desired.Name }, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await Connection.SendAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = desired.Name }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => Connection.SendAsync(new StopConfigurationRecorderRequest { ConfigurationRecorderName = existing.Name }, cancellationToken), NoRecorder);
}
