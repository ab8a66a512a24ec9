using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveTagsFromResource.html</summary>
internal sealed record RemoveTagsFromResourceRequest : AwsRequest<RemoveTagsFromResourceResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "RemoveTagsFromResource");

    public string? ResourceName { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveTagsFromResource.html</summary>
internal sealed record RemoveTagsFromResourceResponse : AwsShape;
