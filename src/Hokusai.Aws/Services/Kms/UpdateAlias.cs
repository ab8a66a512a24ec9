using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html</summary>
internal sealed record UpdateAliasRequest : AwsRequest<UpdateAliasResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "UpdateAlias");

    public string? AliasName { get; init; }
    public string? TargetKeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html</summary>
internal sealed record UpdateAliasResponse : AwsShape;
