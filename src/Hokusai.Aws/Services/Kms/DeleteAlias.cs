using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html</summary>
internal sealed record DeleteAliasRequest : AwsRequest<DeleteAliasResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "DeleteAlias");

    public string? AliasName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html</summary>
internal sealed record DeleteAliasResponse : AwsShape;
