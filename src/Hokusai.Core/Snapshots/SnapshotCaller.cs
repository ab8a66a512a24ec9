namespace Hokusai.Core.Snapshots;

/// <summary>Who asked: the identity that AWS recognised, without any credential.</summary>
/// <param name="AccountId">The account's twelve digits.</param>
/// <param name="Arn">The caller's ARN as <c>aws sts get-caller-identity</c> prints it.</param>
public sealed record SnapshotCaller(string AccountId, string Arn);
