using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>What happens to a request: it is recorded, may meet a fault, and is answered by the testbed, by moto, or by an error that says that nobody can.</summary>
internal sealed class RequestPipeline(RequestLog log, FaultInjector faults, IReadOnlyList<IAwsService> services, Accounts accounts, MotoServer? moto, MotoForwarder? forwarder, TimeProvider clock)
{
    private int _number;

    public async Task HandleAsync(HttpContext context)
    {
        AwsRequest? request = null;
        try
        {
            (request, var body) = await AwsRequestReader.ReadAsync(context, Interlocked.Increment(ref _number), clock.GetUtcNow(), accounts);
            await HandleAsync(context, log.Add(request), body);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, or a fault has sent it away.
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted && request is not null)
        {
            // The outermost boundary: a mistake of the testbed must reach the test as what it is, not as a fault of AWS that clients retry.
            await AwsAnswerWriter.WriteAsync(context, new AwsError(501, "TestbedFailed", exception.ToString()).Answer(request));
        }
    }

    private async Task HandleAsync(HttpContext context, RecordedRequest entry, byte[]? body)
    {
        var request = entry.Request;
        if (faults.Take(request) is { } fault)
        {
            var exchange = new FaultedExchange(context, request, () => AskAsync(context, entry, body), fault.Memory, clock);
            entry.Fault = fault.Fault.Kind.Name;
            fault.Count();
            if (await fault.Fault.Kind.Apply(exchange))
            {
                return;
            }

            entry.Fault = null;
            fault.Uncount();
        }

        if (await AskServicesAsync(entry) is { } own)
        {
            await AwsAnswerWriter.WriteAsync(context, own);
            return;
        }

        using var answer = await AskMotoAsync(context, entry, body);
        if (answer is null || IsFailure(answer, request))
        {
            await AwsAnswerWriter.WriteAsync(context, await StandInAsync(entry, failed: answer is not null));
            return;
        }

        await MotoForwarder.CopyAsync(answer, context);
    }

    private async Task<AwsAnswer> AskAsync(HttpContext context, RecordedRequest entry, byte[]? body)
    {
        if (await AskServicesAsync(entry) is { } own)
        {
            return own;
        }

        using var answer = await AskMotoAsync(context, entry, body);
        return answer is null || IsFailure(answer, entry.Request)
            ? await StandInAsync(entry, failed: answer is not null)
            : await MotoForwarder.ReadAsync(answer, context.RequestAborted);
    }

    private async Task<AwsAnswer?> AskServicesAsync(RecordedRequest entry)
    {
        foreach (var service in services)
        {
            if (await service.AnswerAsync(entry.Request) is { } answer)
            {
                entry.AnsweredBy = service.GetType().Name;
                return answer;
            }
        }

        return null;
    }

    private async Task<HttpResponseMessage?> AskMotoAsync(HttpContext context, RecordedRequest entry, byte[]? body)
    {
        if (forwarder is null)
        {
            return null;
        }

        entry.AnsweredBy = "moto";
        return await forwarder.SendAsync(context, entry.Request, body);
    }

    /// <summary>moto answers what it doesn't know, and what it fails at, with a page for people.</summary>
    private static bool IsFailure(HttpResponseMessage answer, AwsRequest request)
        => request.Method != "HEAD" && (int)answer.StatusCode is 404 or 500 && answer.Content.Headers.ContentType?.MediaType == "text/html";

    /// <summary>What stands in for moto: a documented answer, else an error that says that there is none.</summary>
    private async Task<AwsAnswer> StandInAsync(RecordedRequest entry, bool failed)
    {
        var request = entry.Request;
        if (DocumentedAnswers.Find(request) is { } documented)
        {
            entry.AnsweredBy = nameof(DocumentedAnswers);
            return documented;
        }

        var reason = failed && moto is not null
            ? $"moto fails at {request.Service} {request.Operation} ({await moto.LastErrorAsync()})"
            : $"nobody here answers {request.Service} {request.Operation}";
        return new AwsError(501, "TestbedNotImplemented", $"{reason}; lay an answer down in the test, or add a documented one to tests/Hokusai.Aws.Testbed/Answers/Documented.").Answer(request);
    }
}
