using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html</summary>
internal sealed record GetEventSelectorsRequest : AwsRequest<GetEventSelectorsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudTrailService.Service, "GetEventSelectors");

    public string? TrailName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html</summary>
internal sealed record GetEventSelectorsResponse : AwsShape
{
    public string? TrailARN { get; init; }
    public IReadOnlyList<EventSelector>? EventSelectors { get; init; }
    public IReadOnlyList<AdvancedEventSelector>? AdvancedEventSelectors { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedEventSelector.html</summary>
internal sealed record AdvancedEventSelector : AwsShape
{
    public string? Name { get; init; }
    public IReadOnlyList<AdvancedFieldSelector>? FieldSelectors { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html</summary>
internal sealed record AdvancedFieldSelector : AwsShape
{
    public string? Field { get; init; }
    [JsonPropertyName("Equals")] public IReadOnlyList<string>? EqualsValue { get; init; }
    public IReadOnlyList<string>? StartsWith { get; init; }
    public IReadOnlyList<string>? EndsWith { get; init; }
    public IReadOnlyList<string>? NotEquals { get; init; }
    public IReadOnlyList<string>? NotStartsWith { get; init; }
    public IReadOnlyList<string>? NotEndsWith { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html</summary>
internal sealed record EventSelector : AwsShape
{
    public string? ReadWriteType { get; init; }
    public bool? IncludeManagementEvents { get; init; }
    public IReadOnlyList<DataResource>? DataResources { get; init; }
    public IReadOnlyList<string>? ExcludeManagementEventSources { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html</summary>
internal sealed record DataResource : AwsShape
{
    public string? Type { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}
