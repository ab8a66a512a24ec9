using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>
/// Tags of alarms. Putting an alarm that is there ignores tags:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
/// </summary>
internal static class AlarmTags
{
    public static Tag Of(string key, string value) => new() { Key = key, Value = value };

    public static async Task PutAsync(IAwsConnection connection, DesiredResource desired, ExistingResource existing, CancellationToken cancellationToken)
    {
        if (TagChanges.Of(desired, existing, Of) is { } tags)
        {
            await connection.SendAsync(new TagResourceRequest { ResourceARN = existing.Arn, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }
    }
}
