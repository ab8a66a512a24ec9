using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_BlockPublicAccessStates.html</summary>
internal sealed record BlockPublicAccessStates : AwsShape
{
    public string? InternetGatewayBlockMode { get; init; }
}
