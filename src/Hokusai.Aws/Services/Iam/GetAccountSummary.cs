using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html</summary>
internal sealed record GetAccountSummaryRequest : AwsRequest<GetAccountSummaryResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetAccountSummary");

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html</summary>
internal sealed record GetAccountSummaryResponse : AwsShape
{
    public IReadOnlyDictionary<string, int>? SummaryMap { get; init; }
}
