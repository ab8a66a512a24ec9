using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html</summary>
internal sealed record DescribeTagsRequest : AwsRequest<DescribeTagsResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeTags");

    public IReadOnlyList<string>? ResourceArns { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html</summary>
internal sealed record DescribeTagsResponse : AwsShape
{
    public IReadOnlyList<TagDescription>? TagDescriptions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TagDescription.html</summary>
internal sealed record TagDescription : AwsShape
{
    public string? ResourceArn { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}
