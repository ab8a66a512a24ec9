using Hokusai.Aws.Collectors;
using Hokusai.Aws.Collectors.Steps;
using Hokusai.Aws.Connection;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Discovery;

/// <summary>What has to be known of buckets.</summary>
internal sealed class BucketDiscovery(IAwsConnection connection, TimeProvider time)
{
    private static readonly CollectionStep s_notifications = S3Steps.All.Single(step => step.Command == "get-bucket-notification-configuration");

    /// <summary>The bucket; null where there is none of that name, which <paramref name="problems"/> tells.</summary>
    public async Task<BucketTarget?> FindAsync(string bucket, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            var call = new StepCall(connection, [CollectionItem.None with { Subject = bucket }], time.GetUtcNow(), new CollectionOptions());
            var answers = await s_notifications.AskAsync(call, cancellationToken).ConfigureAwait(false);
            return new BucketTarget(bucket, Fact.Known(answers.Any(answer => answer.Content.ValueKind == System.Text.Json.JsonValueKind.Object
                && answer.Content.TryGetProperty("EventBridgeConfiguration", out _))));
        }
        catch (AwsCallException e) when (e.Code == "NoSuchBucket")
        {
            problems.Add(MonitoringDiscovery.NotFound(bucket, "bucket", connection));
            return null;
        }
        catch (AwsCallException e)
        {
            problems.Add(e.ToProblem() with { Source = bucket });
            return new BucketTarget(bucket, Fact.Unknown<bool>(e.Message, missingPermission: e.MissingPermission));
        }
    }
}
