namespace Hokusai.Aws.Connection;

/// <summary>Who AWS says that a set of credentials is: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html</summary>
/// <param name="AccountId">The account's twelve digits.</param>
/// <param name="Arn">The user's or the role session's ARN.</param>
public sealed record AwsIdentity(string AccountId, string Arn);
