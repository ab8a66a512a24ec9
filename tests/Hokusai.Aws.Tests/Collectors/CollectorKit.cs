using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>Collects from a testbed.</summary>
internal static class CollectorKit
{
    public const string Account = "123456789012";

    public static Task<AwsSession> OpenAsync(AwsTestbed aws, params string[] regions) => AwsSession.OpenAsync(
        new AwsSessionRequest
        {
            Credentials = ForeignCredentials.Of(AwsTestbed.AccessKeyId, "CANARY-secret-access-key"),
            EndpointUrl = aws.EndpointUrl.GetLeftPart(UriPartial.Authority),
            Regions = regions.Length == 0 ? [AwsTestbed.Region] : regions,
        },
        CancellationToken.None);

    public static async Task<Snapshot> CollectAsync(AwsTestbed aws, CollectionOptions? options = null, params string[] regions)
    {
        using var session = await OpenAsync(aws, regions);
        return await new SnapshotCollection(session, options ?? new CollectionOptions(), TimeProvider.System).ReadAsync(_ => { }, CancellationToken.None);
    }
}
