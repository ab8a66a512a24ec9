using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>The SDK's configuration for one service: everything but what is set here comes from the environment and the profile, as for its own clients.</summary>
internal sealed class ServiceConfig : ClientConfig
{
    private readonly AwsService _service;

    public ServiceConfig(AwsService service, RegionEndpoint region)
        : base(new StandardMode())
    {
        _service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningScope;
        RegionEndpoint = region;
        EndpointProvider = new ServiceEndpoints(service, this, region.SystemName);
    }

    public override string ServiceVersion => _service.ApiVersion;

    public override string UserAgent => UserAgentText.Value;

    public override string RegionEndpointServiceName => _service.EndpointPrefix;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
        => EndpointProvider.ResolveEndpoint(null);

    /// <summary>The values of the mode "standard": https://docs.aws.amazon.com/sdkref/latest/guide/feature-smart-config-defaults.html</summary>
    private sealed class StandardMode : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null)
            => new DefaultConfiguration
            {
                Name = DefaultConfigurationMode.Standard,
                RetryMode = RequestRetryMode.Standard,
                S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
                ConnectTimeout = TimeSpan.FromMilliseconds(3_100),
                TlsNegotiationTimeout = TimeSpan.FromMilliseconds(3_100),
            };
    }
}
