using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_TagResource.html</summary>
internal sealed record TagResourceRequest : AwsRequest<TagResourceResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "TagResource");

    public string? ResourceArn { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_TagResource.html</summary>
internal sealed record TagResourceResponse : AwsShape;
