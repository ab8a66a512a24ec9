using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html</summary>
internal sealed record ListMFADevicesRequest : AwsPagedRequest<ListMFADevicesResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "ListMFADevices");
    private static readonly AwsPaging s_paging = new("Marker", ["MFADevices"]) { More = "IsTruncated" };

    public string? UserName { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListMFADevicesResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override ListMFADevicesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html</summary>
internal sealed record ListMFADevicesResponse : AwsShape
{
    public IReadOnlyList<MFADevice>? MFADevices { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html</summary>
internal sealed record MFADevice : AwsShape
{
    public string? UserName { get; init; }
    public string? SerialNumber { get; init; }
    public DateTimeOffset? EnableDate { get; init; }
}
