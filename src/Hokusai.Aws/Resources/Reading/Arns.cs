using Amazon;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>ARNs that AWS's answers leave out and the provider puts together.</summary>
internal static class Arns
{
    /// <summary>The ARN of a thing of an account in the Region asked: <c>arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1</c>.</summary>
    /// <param name="service">The service's name in ARNs.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="resource">What follows the account.</param>
    public static ValueSource Of(string service, ValueSource account, ValueSource resource) => Values.Joined(
        static parts => $"arn:{RegionEndpoint.GetBySystemName(parts[0]).PartitionName}:{parts[1]}:{parts[0]}:{parts[2]}:{parts[3]}",
        Values.Region(), Values.Constant(service), account, resource);
}
