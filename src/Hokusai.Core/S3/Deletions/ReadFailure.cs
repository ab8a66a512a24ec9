namespace Hokusai.Core.S3.Deletions;

/// <summary>Reads that failed alike.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">The first part of the keys.</param>
/// <param name="ErrorCode">S3's error code: <c>NoSuchKey</c>, <c>AccessDenied</c>, <c>InvalidObjectState</c>.</param>
/// <param name="Reader">Who read, by name.</param>
/// <param name="Count">How many reads.</param>
/// <param name="First">The first, UTC.</param>
/// <param name="Last">The last, UTC.</param>
/// <param name="Evidence">The first record.</param>
internal sealed record ReadFailure(string Bucket, string Prefix, string ErrorCode, string Reader, long Count, DateTimeOffset First, DateTimeOffset Last, Evidence Evidence);
