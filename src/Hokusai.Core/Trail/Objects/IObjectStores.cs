namespace Hokusai.Core.Trail.Objects;

/// <summary>The buckets that somebody may read, by name.</summary>
public interface IObjectStores
{
    /// <summary>A bucket, with the credentials of the account that it lies in. Nothing is asked yet, not even whether it is there.</summary>
    /// <param name="accountId">The account's twelve digits.</param>
    /// <param name="bucket">The bucket's name.</param>
    IObjectStore Of(string accountId, string bucket);
}
