using Hokusai.Aws.Connection;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Failed calls as gaps of a snapshot.</summary>
internal static class CollectionGaps
{
    /// <summary>A question that was not answered.</summary>
    public static SnapshotGap Of(SnapshotKey question, AwsCallException failure) => new()
    {
        Key = question,
        ErrorId = failure.ErrorId,
        Reason = failure.Message,
        MissingPermission = failure.MissingPermission,
        Advice = failure.Advice,
    };

    /// <summary>A Region that answered nothing at all.</summary>
    public static SnapshotGap OfRegion(string accountId, string region, AwsCallException failure)
    {
        var gap = Of(new SnapshotKey(accountId, region, SnapshotKey.Everything, SnapshotKey.Everything), failure);
        // The identity was verified: what is not known there is the account. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
        return failure.ErrorId != AwsErrorIds.CredentialsRejected ? gap : gap with
        {
            ErrorId = CollectionErrorIds.RegionNotEnabled,
            Reason = $"{region} does not know the account: {failure.Message}",
            Advice = $"Regions like {region} must be enabled for an account (aws account enable-region --region-name {region}); leave it out where nothing runs there.",
        };
    }
}
