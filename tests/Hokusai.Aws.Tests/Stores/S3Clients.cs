using Amazon.Runtime;
using Amazon.S3;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>Clients for servers on the loopback interface.</summary>
internal static class S3Clients
{
    public static IAmazonS3 For(Uri endpoint, int retries = 0) => new AmazonS3Client(
        new BasicAWSCredentials("test", "test"),
        new AmazonS3Config { ServiceURL = endpoint.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1", MaxErrorRetry = retries, UseHttp = true });
}
