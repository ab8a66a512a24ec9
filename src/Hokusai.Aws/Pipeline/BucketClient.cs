using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;

namespace Hokusai.Aws.Pipeline;

/// <summary>The SDK's S3 client, whose answers (but for objects, which are streamed) are read within a time and a size.</summary>
internal sealed class BucketClient(AWSCredentials credentials, AmazonS3Config config) : AmazonS3Client(credentials, config)
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<Unmarshaller>(BodyReader.ForSdkClient(Config));
    }
}
