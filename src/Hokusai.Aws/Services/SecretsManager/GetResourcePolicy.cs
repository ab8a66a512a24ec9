using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.SecretsManager;

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html</summary>
internal sealed record GetResourcePolicyRequest : AwsRequest<GetResourcePolicyResponse>
{
    private static readonly AwsOperation s_operation = new(SecretsManagerService.Service, "GetResourcePolicy");

    public string? SecretId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html</summary>
internal sealed record GetResourcePolicyResponse : AwsShape
{
    public string? ARN { get; init; }
    public string? Name { get; init; }
    public string? ResourcePolicy { get; init; }
}
