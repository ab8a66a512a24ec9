using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetInsightSelectors.html</summary>
internal sealed record GetInsightSelectorsRequest : AwsRequest<GetInsightSelectorsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudTrailService.Service, "GetInsightSelectors");

    public string? TrailName { get; init; }
    public string? EventDataStore { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetInsightSelectors.html</summary>
internal sealed record GetInsightSelectorsResponse : AwsShape
{
    public string? TrailARN { get; init; }
    public IReadOnlyList<InsightSelector>? InsightSelectors { get; init; }
    public string? EventDataStoreArn { get; init; }
    public string? InsightsDestination { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_InsightSelector.html</summary>
internal sealed record InsightSelector : AwsShape
{
    public string? InsightType { get; init; }
    public IReadOnlyList<string>? EventCategories { get; init; }
}
