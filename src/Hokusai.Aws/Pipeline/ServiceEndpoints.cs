using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// Where a service answers: a configured endpoint, or <c>prefix.region.suffix</c> with the suffix that the SDK knows for the Region's
/// partition, with FIPS and dual-stack forms. The exceptions are checked against the published endpoint rules.
/// </summary>
internal sealed class ServiceEndpoints(AwsService service, IClientConfig config, string region) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters? parameters)
        => new(config.ServiceURL is { Length: > 0 } configured
            ? configured
            : ServiceHost.Url(service, region, Fn.Partition(region), config.UseFIPSEndpoint, config.UseDualstackEndpoint));
}
