using Hokusai.Aws.Connection;

namespace Hokusai.Aws.Monitoring.Writing;

/// <summary>
/// Repeats a change that met another one of the same resource: EventBridge, RDS and SNS refuse the later of two that come together, and take it a moment
/// after. Each change is made of calls that can be repeated.
/// </summary>
internal sealed class ConflictRetry(TimeProvider time)
{
    // RDS takes some seconds to make an event subscription; what is busy for longer than this is told.
    private static readonly TimeSpan[] s_waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];

    /// <summary>Makes a change.</summary>
    /// <exception cref="AwsCallException">It failed, or met other changes each time.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        foreach (var wait in s_waits)
        {
            try
            {
                return await change().ConfigureAwait(false);
            }
            // A queue of the same name cannot be made for a minute; waiting some seconds changes nothing.
            catch (AwsCallException e) when (e.ErrorId == AwsErrorIds.Conflict && e.Code?.EndsWith("QueueDeletedRecently", StringComparison.Ordinal) != true)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }
        }

        return await change().ConfigureAwait(false);
    }
}
