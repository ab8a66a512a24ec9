using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html</summary>
internal sealed record ListKeysRequest : AwsPagedRequest<ListKeysResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "ListKeys");
    private static readonly AwsPaging s_paging = new("NextMarker", ["Keys"]) { More = "Truncated" };

    public int? Limit { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListKeysResponse page) => page.Truncated == true ? page.NextMarker : null;

    public override ListKeysRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html</summary>
internal sealed record ListKeysResponse : AwsShape
{
    public IReadOnlyList<KeyListEntry>? Keys { get; init; }
    public string? NextMarker { get; init; }
    public bool? Truncated { get; init; }
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyListEntry.html</summary>
internal sealed record KeyListEntry : AwsShape
{
    public string? KeyId { get; init; }
    public string? KeyArn { get; init; }
}
