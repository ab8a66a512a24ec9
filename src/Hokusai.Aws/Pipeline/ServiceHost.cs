using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// The hosts of AWS's own endpoints: <c>prefix.region.suffix</c>, and the exceptions to that in the endpoint rules that each service
/// publishes with its model.
/// </summary>
internal static class ServiceHost
{
    private const string GovCloud = "aws-us-gov";

    // GovCloud's ordinary endpoints of these services are validated for FIPS; there is no second name for them.
    private static readonly HashSet<string> s_fipsWithoutName = new(StringComparer.Ordinal)
    {
        "application-autoscaling", "cloudtrail", "config", "ec2", "elasticloadbalancing", "events", "logs", "monitoring", "rds", "sns", "sqs", "ssm",
    };

    // The same for the dual-stack endpoints.
    private static readonly HashSet<string> s_dualStackFipsWithoutName = new(StringComparer.Ordinal) { "events", "monitoring" };

    // Secrets Manager answers over IPv4 and IPv6 under one name in these partitions.
    private static readonly HashSet<(string Prefix, string Partition)> s_dualStackWithoutName =
    [
        ("secretsmanager", "aws"), ("secretsmanager", "aws-cn"), ("secretsmanager", GovCloud),
    ];

    /// <summary>The URL of a service in a Region.</summary>
    public static string Url(AwsService service, string region, Partition partition, bool fips, bool dualStack)
    {
        var suffix = dualStack && !s_dualStackWithoutName.Contains((service.EndpointPrefix, partition.name))
            ? partition.dualStackDnsSuffix
            : partition.dnsSuffix;
        var label = service.IsGlobal ? GlobalLabel(partition, fips, dualStack) : region;
        return $"https://{service.EndpointPrefix}{(fips && !IsFipsWithoutName(service, partition, dualStack) ? "-fips" : "")}.{label}{(label.Length > 0 ? "." : "")}{suffix}";
    }

    /// <summary>The Region that calls are signed for.</summary>
    public static string SigningRegion(AwsService service, string region, Partition partition) => (service.IsGlobal, partition.name) switch
    {
        (true, "aws-cn") => "cn-north-1",
        (true, _) => partition.implicitGlobalRegion,
        _ => region,
    };

    private static bool IsFipsWithoutName(AwsService service, Partition partition, bool dualStack)
        => partition.name == GovCloud
            && (service.IsGlobal || (dualStack ? s_dualStackFipsWithoutName : s_fipsWithoutName).Contains(service.EndpointPrefix));

    // What stands between prefix and suffix for IAM, which has one endpoint in each partition:
    // https://docs.aws.amazon.com/general/latest/gr/iam-service.html
    private static string GlobalLabel(Partition partition, bool fips, bool dualStack) => (partition.name, fips, dualStack) switch
    {
        (GovCloud, _, _) => "us-gov",
        ("aws", _, true) or ("aws-cn", false, true) => "global",
        ("aws", _, false) => "",
        ("aws-cn", false, false) => "cn-north-1",
        (_, false, false) or ("aws-iso" or "aws-iso-b", true, false) => partition.implicitGlobalRegion,
        _ => "",
    };
}
