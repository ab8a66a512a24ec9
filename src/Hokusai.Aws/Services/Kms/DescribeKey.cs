using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html</summary>
internal sealed record DescribeKeyRequest : AwsRequest<DescribeKeyResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "DescribeKey");

    public string? KeyId { get; init; }
    public IReadOnlyList<string>? GrantTokens { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html</summary>
internal sealed record DescribeKeyResponse : AwsShape
{
    public KeyMetadata? KeyMetadata { get; init; }
}
