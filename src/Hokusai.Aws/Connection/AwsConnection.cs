using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Amazon.S3;
using Hokusai.Aws.Pipeline;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Connection;

/// <summary>Calls one account and Region over the SDK's pipeline; a client for each service is made when it is first needed.</summary>
internal sealed class AwsConnection : IAwsConnection, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ServiceClient>> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<BucketClient>> _s3 = new(StringComparer.Ordinal);
    private readonly AWSCredentials _credentials;
    private readonly AwsEndpointOptions _options;

    public AwsConnection(string accountId, string region, AWSCredentials credentials, AwsEndpointOptions options)
    {
        AccountId = accountId;
        Region = region;
        _credentials = credentials;
        _options = options;
    }

    public string AccountId { get; }

    public string Region { get; }

    public IAmazonS3 S3 => S3In(Region);

    /// <summary>S3 in another Region, with the same credentials: where a bucket lies elsewhere.</summary>
    public IAmazonS3 S3In(string region) => _s3.GetOrAdd(region, name => new(() => new BucketClient(_credentials, _options.Apply(new AmazonS3Config
    {
        RegionEndpoint = RegionEndpoint.GetBySystemName(name),
    })))).Value;

    public async Task<TResponse> SendAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        try
        {
            return await Client(request.Operation.Service).CallAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (AwsFailure.IsOne(e, cancellationToken))
        {
            throw AwsFailure.Of(e, request.Operation, AccountId, Region);
        }
    }

    public async IAsyncEnumerable<TResponse> PagesAsync<TResponse>(
        AwsPagedRequest<TResponse> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = request; ;)
        {
            var page = await SendAsync(next, cancellationToken).ConfigureAwait(false);
            var token = next.NextPage(page);
            if (string.IsNullOrEmpty(token))
            {
                yield return page;
                yield break;
            }

            if (!seen.Add(token))
            {
                throw Repeated(request.Operation);
            }

            yield return page;
            next = next.ForPage(token);
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }

        foreach (var client in _s3.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private ServiceClient Client(AwsService service)
        => _clients.GetOrAdd(service.ServiceId, _ => new(() => Create(service))).Value;

    private ServiceClient Create(AwsService service)
    {
        var signingRegion = ServiceHost.SigningRegion(service, Region, Fn.Partition(Region));
        var config = new ServiceConfig(service, RegionEndpoint.GetBySystemName(signingRegion)) { AuthenticationRegion = signingRegion };
        return new ServiceClient(service, _credentials, _options.Apply(config));
    }

    private AwsCallException Repeated(AwsOperation operation)
        => new($"{operation} in {Region} named a page that was already read, so that its end cannot be reached.")
        {
            ErrorId = AwsErrorIds.PageRepeated,
            Operation = operation.ToString(),
            AccountId = AccountId,
            Region = Region,
            Advice = "What was read is not the whole; run it again.",
        };
}
