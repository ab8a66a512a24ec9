namespace Hokusai.Terraform.State;

/// <summary>
/// A lock file (<c>&lt;key&gt;.tflock</c>) that was put or deleted, as a listing of object versions shows it.
/// https://developer.hashicorp.com/terraform/language/backend/s3#state-locking
/// </summary>
/// <param name="Key">The lock object's key.</param>
/// <param name="VersionId">The version id of the object version or delete marker.</param>
/// <param name="Time">When it was stored, UTC; null where the listing does not tell.</param>
/// <param name="IsRelease">True for a delete marker (the lock was released), false for a put (it was taken).</param>
public sealed record StateLockObservation(string Key, string VersionId, DateTimeOffset? Time, bool IsRelease);
