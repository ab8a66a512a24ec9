using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>One request and its answer in the hands of a fault.</summary>
internal sealed class FaultedExchange(HttpContext http, AwsRequest request, Func<Task<AwsAnswer>> ask, ConcurrentDictionary<string, AwsAnswer> memory, TimeProvider clock)
{
    public HttpContext Http { get; } = http;

    public AwsRequest Request { get; } = request;

    public TimeProvider Clock { get; } = clock;

    /// <summary>What the fault remembers from one request to the next.</summary>
    public ConcurrentDictionary<string, AwsAnswer> Memory { get; } = memory;

    /// <summary>The true answer, whole.</summary>
    public Task<AwsAnswer> AskAsync() => ask();

    public async Task<bool> AnswerAsync(AwsAnswer answer)
    {
        await AwsAnswerWriter.WriteAsync(Http, answer);
        return true;
    }

    public Task<bool> AnswerAsync(AwsError error) => AnswerAsync(error.Answer(Request));

    /// <summary>Waits, at most until the client gives up.</summary>
    public Task WaitAsync(TimeSpan time) => Task.Delay(time, Clock, Http.RequestAborted);
}
