using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Ec2;
using Hokusai.Aws.Services.Rds;

namespace Hokusai.Aws.Collectors;

/// <summary>
/// Tells whether a Region answers at all, before its hundreds of calls are waited for one after the other. Two services are asked, so that
/// the outage of one does not pass for that of a Region.
/// </summary>
internal static class RegionProbe
{
    // The least that DescribeDBInstances gives: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html
    private const int FewestRecords = 20;

    /// <summary>The IAM actions that it needs.</summary>
    public static IReadOnlyList<string> IamActions { get; } =
        [new DescribeRegionsRequest().Operation.IamAction, new DescribeDBInstancesRequest().Operation.IamAction];

    /// <summary>Why the Region does not answer; null where it does, if only to say that the caller may not ask.</summary>
    public static async Task<AwsCallException?> FailureAsync(IAwsConnection connection, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(patience);
        List<Task<AwsCallException?>> asked =
        [
            FailureAsync(connection, patience, token => connection.SendAsync(new DescribeRegionsRequest(), token), deadline.Token, cancellationToken),
            FailureAsync(connection, patience, token => connection.SendAsync(new DescribeDBInstancesRequest { MaxRecords = FewestRecords }, token), deadline.Token, cancellationToken),
        ];
        AwsCallException? failure = null;
        while (asked.Count > 0)
        {
            var first = await Task.WhenAny(asked).ConfigureAwait(false);
            asked.Remove(first);
            failure = await first.ConfigureAwait(false);
            if (failure is null)
            {
                // The other call is given up.
                await deadline.CancelAsync().ConfigureAwait(false);
                await Task.WhenAll(asked).ConfigureAwait(false);
                return null;
            }
        }

        return failure;
    }

    private static async Task<AwsCallException?> FailureAsync(
        IAwsConnection connection, TimeSpan patience, Func<CancellationToken, Task> ask, CancellationToken deadline, CancellationToken cancellationToken)
    {
        try
        {
            await ask(deadline).ConfigureAwait(false);
            return null;
        }
        catch (AwsCallException e)
        {
            return e.ErrorId is AwsErrorIds.Unreachable or AwsErrorIds.TimedOut or AwsErrorIds.CredentialsRejected ? e : null;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            return new AwsCallException($"{connection.Region} did not answer within {patience.TotalSeconds} seconds.", e)
            {
                ErrorId = AwsErrorIds.TimedOut,
                AccountId = connection.AccountId,
                Region = connection.Region,
                Advice = "Check the network and the Region's name; collect again to fill the gap.",
            };
        }
    }
}
