using Amazon.S3;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>Waits long for everything but the call that is never answered, so that a slow machine fails nothing else.</summary>
internal sealed class ImpatientConnection(IAwsConnection patient, IAwsConnection impatient, string operation) : IAwsConnection
{
    public string AccountId => patient.AccountId;

    public string Region => patient.Region;

    public IAmazonS3 S3 => patient.S3;

    public Task<TResponse> SendAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
        => (request.Operation.Name == operation ? impatient : patient).SendAsync(request, cancellationToken);

    // No call that writes comes in pages.
    public IAsyncEnumerable<TResponse> PagesAsync<TResponse>(AwsPagedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
        => patient.PagesAsync(request, cancellationToken);
}
