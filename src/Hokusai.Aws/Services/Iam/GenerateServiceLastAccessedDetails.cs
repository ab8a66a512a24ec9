using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html</summary>
internal sealed record GenerateServiceLastAccessedDetailsRequest : AwsRequest<GenerateServiceLastAccessedDetailsResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GenerateServiceLastAccessedDetails");

    public string? Arn { get; init; }
    public string? Granularity { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html</summary>
internal sealed record GenerateServiceLastAccessedDetailsResponse : AwsShape
{
    public string? JobId { get; init; }
}
