using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>Sends the lookups of one account and Region at a pace that AWS takes, and waits out what it does not.</summary>
internal sealed class PacedLookups(IAwsConnection connection, LookupPacer pacer, TimeProvider time)
{
    /// <summary>
    /// How long one request may be refused for its rate, over and over, before the reading gives up: others can use the rate up for a
    /// while (a console left open does), but nobody reads event history for that long.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Sends a request until it is answered. A request refused for its rate is sent again, as it was, more slowly.</summary>
    /// <exception cref="AwsCallException">It failed for another reason, or was refused for too long.</exception>
    public async Task<LookupEventsResponse> SendAsync(LookupEventsRequest request, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            await pacer.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var page = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
                pacer.SpeedUp();
                return page;
            }
            catch (AwsCallException e) when (e.ErrorId == AwsErrorIds.Throttled && time.GetElapsedTime(began) < Patience)
            {
                pacer.SlowDown();
            }
        }
    }
}
