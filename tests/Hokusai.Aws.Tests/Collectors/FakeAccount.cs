using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>An account that answers without a network: with what a test lays down, and else with an answer in which nothing is listed.</summary>
internal sealed class FakeAccount
{
    public const string Id = "111122223333";

    /// <summary>Everything but S3, whose package makes its own calls.</summary>
    public static readonly CollectionPlan Plan = CollectionPlan.All.With(step => step.Service != "s3api");

    private readonly ConcurrentDictionary<string, Func<FakeCall, AwsShape>> _answers = new(StringComparer.Ordinal);
    private int _now;

    /// <summary>What is to happen before each answer; null for nothing.</summary>
    public Func<FakeCall, CancellationToken, Task>? Before { get; set; }

    /// <summary>Every call that was answered.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>The most calls that were under way at once in one Region.</summary>
    public int MostAtOnce { get; private set; }

    public FakeAccount On<TRequest>(Func<TRequest, AwsShape> answer)
        where TRequest : class
    {
        _answers[typeof(TRequest).Name] = call => answer((TRequest)call.Request);
        return this;
    }

    public FakeAccount Fail(string operation, string errorId, string? code = null, string? region = null)
    {
        var before = Before;
        Before = async (call, cancellationToken) =>
        {
            await (before?.Invoke(call, cancellationToken) ?? Task.CompletedTask);
            if ((operation == "*" || call.Operation == operation) && (region is null || call.Region == region))
            {
                throw new AwsCallException($"{call.Operation} failed.")
                {
                    ErrorId = errorId,
                    Code = code,
                    MissingPermission = errorId == AwsErrorIds.AccessDenied ? $"test:{call.Operation}" : null,
                };
            }
        };
        return this;
    }

    public int Count(string operation) => Calls.Count(call => call.Operation == operation);

    public IReadOnlyList<IAwsConnection> Connections(params string[] regions)
        => [.. (regions.Length == 0 ? ["eu-central-1"] : regions).Select(region => new Connection(this, region))];

    public async Task<Snapshot> CollectAsync(CollectionPlan? plan = null, CollectionOptions? options = null, params string[] regions)
    {
        var memory = new MemorySnapshotSink(TimeProvider.System);
        await new SnapshotCollector(plan ?? Plan, memory, options ?? new CollectionOptions()).CollectAsync(Connections(regions), _ => { }, CancellationToken.None);
        return memory.ToSnapshot();
    }

    private async Task<AwsShape> AnswerAsync(FakeCall call, Type response, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
        try
        {
            // Lets others begin, as the network would.
            await Task.Yield();
            await (Before?.Invoke(call, cancellationToken) ?? Task.CompletedTask);
            cancellationToken.ThrowIfCancellationRequested();
            var answer = _answers.TryGetValue(call.Request.GetType().Name, out var laidDown) ? laidDown(call) : (AwsShape)Activator.CreateInstance(response)!;
            Calls.Enqueue(call);
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    private sealed class Connection(FakeAccount account, string region) : IAwsConnection
    {
        public string AccountId => Id;

        public string Region => region;

        public IAmazonS3 S3 => throw new NotSupportedException("The fake account has no S3.");

        public async Task<TResponse> SendAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
            where TResponse : AwsShape
            => (TResponse)await account.AnswerAsync(new FakeCall(region, request.Operation, request), typeof(TResponse), cancellationToken);

        public async IAsyncEnumerable<TResponse> PagesAsync<TResponse>(AwsPagedRequest<TResponse> request, [EnumeratorCancellation] CancellationToken cancellationToken)
            where TResponse : AwsShape
        {
            for (var next = request; next is not null;)
            {
                var page = await SendAsync(next, cancellationToken);
                yield return page;
                next = next.NextPage(page) is { Length: > 0 } token ? next.ForPage(token) : null;
            }
        }
    }
}

/// <summary>One call to a fake account.</summary>
internal sealed record FakeCall(string Region, AwsOperation Asked, object Request)
{
    public string Operation => Asked.Name;
}
