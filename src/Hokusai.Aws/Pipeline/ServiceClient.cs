using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// The client of one service on the SDK's pipeline: credentials, signing, retries and clock-skew correction are the SDK's,
/// how requests and answers are written is ours.
/// </summary>
internal sealed class ServiceClient : AmazonServiceClient
{
    private readonly AwsService _service;

    public ServiceClient(AwsService service, AWSCredentials credentials, ServiceConfig config)
        : base(credentials, config)
    {
        _service = service;
    }

    protected override IServiceMetadata ServiceMetadata => new Metadata(_service?.ServiceId ?? ((ClientConfig)Config).ServiceId);

    /// <summary>Makes one call, with the SDK's retries.</summary>
    /// <exception cref="AmazonServiceException">The service refused the call, or did not answer sensibly.</exception>
    public async Task<TResponse> CallAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        var call = new AwsCall(request.Operation, request, typeof(TResponse));
        var options = new InvokeOptions { RequestMarshaller = CallMarshaller.Instance, ResponseUnmarshaller = new CallUnmarshaller(call) };
        var answer = await InvokeAsync<AwsAnswer>(call, options, cancellationToken).ConfigureAwait(false);
        return (TResponse)answer.Value!;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new BaseEndpointResolver());
        pipeline.AddHandlerBefore<RetryHandler>(new SigV4Resolver());
        pipeline.AddHandlerAfter<RetryHandler>(new OnceOnly());
        pipeline.AddHandlerAfter<Unmarshaller>(BodyReader.For(Config));
    }

    private sealed class Metadata(string serviceId) : IServiceMetadata
    {
        public string ServiceId => serviceId;

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }
}
