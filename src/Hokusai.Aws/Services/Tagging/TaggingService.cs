using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Tagging;

/// <summary>Resource Groups Tagging API: https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/</summary>
internal static class TaggingService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Resource Groups Tagging API",
        CliName = "resourcegroupstaggingapi",
        EndpointPrefix = "tagging",
        IamPrefix = "tag",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2017-01-26",
        TargetPrefix = "ResourceGroupsTaggingAPI_20170126",
    };
}
