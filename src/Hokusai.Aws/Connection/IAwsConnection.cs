using Amazon.S3;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Connection;

/// <summary>One account and Region, with the credentials to ask it. Safe for use from several threads.</summary>
internal interface IAwsConnection
{
    /// <summary>The account's twelve digits.</summary>
    string AccountId { get; }

    /// <summary>The Region, for example <c>us-east-1</c>.</summary>
    string Region { get; }

    /// <summary>S3 in this account and Region; its own package speaks its protocol.</summary>
    IAmazonS3 S3 { get; }

    /// <summary>Makes one call, with the SDK's retries.</summary>
    /// <exception cref="AwsCallException">The call failed for good.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<TResponse> SendAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape;

    /// <summary>Makes calls until the last page, one at a time, as the pages are asked for.</summary>
    /// <exception cref="AwsCallException">A call failed for good, or a page named a page that was already read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<TResponse> PagesAsync<TResponse>(AwsPagedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape;
}
