using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Lambda;

/// <summary>AWS Lambda: https://docs.aws.amazon.com/lambda/latest/api/</summary>
internal static class LambdaService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Lambda",
        CliName = "lambda",
        EndpointPrefix = "lambda",
        IamPrefix = "lambda",
        Protocol = AwsProtocol.RestJson,
        ApiVersion = "2015-03-31",
    };
}
