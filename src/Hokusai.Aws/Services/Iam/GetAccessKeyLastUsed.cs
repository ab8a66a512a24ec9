using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html</summary>
internal sealed record GetAccessKeyLastUsedRequest : AwsRequest<GetAccessKeyLastUsedResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetAccessKeyLastUsed");

    public string? AccessKeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html</summary>
internal sealed record GetAccessKeyLastUsedResponse : AwsShape
{
    public string? UserName { get; init; }
    public AccessKeyLastUsed? AccessKeyLastUsed { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html</summary>
internal sealed record AccessKeyLastUsed : AwsShape
{
    public DateTimeOffset? LastUsedDate { get; init; }
    public string? ServiceName { get; init; }
    public string? Region { get; init; }
}
