using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>The hosts of AWS's own endpoints.</summary>
internal static class ServiceHost
{
    /// <summary>The URL of a service in a Region.</summary>
    public static string Url(AwsService service, string region, Partition partition, bool fips, bool dualStack)
    {
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        var prefix = fips ? service.EndpointPrefix + "-fips" : service.EndpointPrefix;
        return service.IsGlobal && !dualStack
            ? $"https://{GlobalHost(prefix, partition)}"
            : $"https://{prefix}.{region}.{suffix}";
    }

    /// <summary>The Region that calls are signed for.</summary>
    public static string SigningRegion(AwsService service, string region, Partition partition)
        => service.IsGlobal ? partition.implicitGlobalRegion : region;

    // IAM has one endpoint in each partition, with its Region in the name except in the commercial and the GovCloud one:
    // https://docs.aws.amazon.com/general/latest/gr/iam-service.html
    private static string GlobalHost(string prefix, Partition partition) => partition.name switch
    {
        "aws" => $"{prefix}.{partition.dnsSuffix}",
        "aws-us-gov" => $"iam.us-gov.{partition.dnsSuffix}",
        _ => $"{prefix}.{partition.implicitGlobalRegion}.{partition.dnsSuffix}",
    };
}
