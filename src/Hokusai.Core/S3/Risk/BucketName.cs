namespace Hokusai.Core.S3.Risk;

/// <summary>A bucket and where it is.</summary>
/// <param name="AccountId">The account; empty where nothing tells.</param>
/// <param name="Region">The Region; empty where nothing tells.</param>
/// <param name="Name">The bucket's name.</param>
internal sealed record BucketName(string AccountId, string Region, string Name);
