using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>Amazon EC2: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/</summary>
internal static class Ec2Service
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "EC2",
        CliName = "ec2",
        EndpointPrefix = "ec2",
        IamPrefix = "ec2",
        Protocol = AwsProtocol.Ec2,
        ApiVersion = "2016-11-15",
    };
}
