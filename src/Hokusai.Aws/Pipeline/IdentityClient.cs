using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SecurityToken;

namespace Hokusai.Aws.Pipeline;

/// <summary>The SDK's STS client, whose answers are read within a time and a size.</summary>
internal sealed class IdentityClient(AWSCredentials credentials, AmazonSecurityTokenServiceConfig config) : AmazonSecurityTokenServiceClient(credentials, config)
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<Unmarshaller>(BodyReader.ForSdkClient(Config));
    }
}
