using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddTagsToResource.html</summary>
internal sealed record AddTagsToResourceRequest : AwsRequest<AddTagsToResourceResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "AddTagsToResource");

    public string? ResourceName { get; init; }
    [ListItem("Tag")] public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddTagsToResource.html</summary>
internal sealed record AddTagsToResourceResponse : AwsShape;
