using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html</summary>
internal sealed record Filter : AwsShape
{
    [Location("Name")] public string? Name { get; init; }
    [Location("Value")] public IReadOnlyList<string>? Values { get; init; }
}
