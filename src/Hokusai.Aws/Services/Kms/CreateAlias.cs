using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html</summary>
internal sealed record CreateAliasRequest : AwsRequest<CreateAliasResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "CreateAlias");

    public string? AliasName { get; init; }
    public string? TargetKeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html</summary>
internal sealed record CreateAliasResponse : AwsShape;
