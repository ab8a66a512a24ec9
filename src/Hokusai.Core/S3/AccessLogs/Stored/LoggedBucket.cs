namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>A bucket whose access logs are wanted.</summary>
/// <param name="AccountId">Its account.</param>
/// <param name="Region">Its Region; empty where nothing tells.</param>
/// <param name="Name">Its name.</param>
/// <param name="Target">Where its logs are.</param>
internal sealed record LoggedBucket(string AccountId, string Region, string Name, AccessLogTarget Target)
{
    /// <summary>Whether all is known that stands in the keys of its logs.</summary>
    public bool IsPlaceKnown => Target.KeyFormat == AccessLogKeyFormat.Simple || (Region.Length > 0 && AccountId.Length > 0);
}
