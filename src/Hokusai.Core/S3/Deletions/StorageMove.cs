namespace Hokusai.Core.S3.Deletions;

/// <summary>Objects that lifecycle rules moved to another storage class.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">The first part of the keys.</param>
/// <param name="StorageClass">The class that they moved to.</param>
/// <param name="Objects">How many.</param>
/// <param name="First">The first, UTC.</param>
/// <param name="Last">The last, UTC.</param>
/// <param name="Evidence">The first record.</param>
internal sealed record StorageMove(string Bucket, string Prefix, StorageClass StorageClass, long Objects, DateTimeOffset First, DateTimeOffset Last, Evidence Evidence);
