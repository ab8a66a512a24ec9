using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>A program that saves a snapshot, and says after each call how far it is.</summary>
internal static class KillableCollector
{
    /// <summary>What it collects: enough to be killed in the middle of it.</summary>
    public static readonly CollectionOptions Options = new() { Services = ["rds", "ecs", "iam", "s3api", "kms"], ThrottleLimit = 4 };

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["collect", var endpoint, var folder])
        {
            return 0;
        }

        var request = new AwsSessionRequest
        {
            Credentials = ForeignCredentials.Of(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"),
            EndpointUrl = endpoint,
            Regions = [AwsTestbed.Region],
        };
        using var session = await AwsSession.OpenAsync(request, CancellationToken.None);
        await new SnapshotCollection(session, Options, TimeProvider.System).SaveAsync(
            folder, replaceFinished: false, progress => Console.Out.WriteLine($"{progress.Done}/{progress.Known} {progress.Command}"), CancellationToken.None);
        return 0;
    }
}
