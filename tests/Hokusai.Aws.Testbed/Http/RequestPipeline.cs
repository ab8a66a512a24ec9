using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>What happens to a request: it is recorded, may meet a fault, and is answered by the testbed, by moto, or by an error that says that nobody can.</summary>
internal sealed class RequestPipeline(RequestLog log, FaultInjector faults, IReadOnlyList<IAwsService> services, MissingFields missing, Accounts accounts, MotoServer? moto, MotoForwarder? forwarder, TimeProvider clock)
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
            var exchange = new FaultedExchange(context, request, () => ReadAsync(context, entry, body), fault.Memory, clock);
            entry.Fault = fault.Fault.Kind.Name;
            fault.Count();
            if (await fault.Fault.Kind.Apply(exchange))
            {
                return;
            }

            entry.Fault = null;
            fault.Uncount();
        }

        using var answer = await AskAsync(context, entry, body);
        await answer.SendAsync(context);
    }

    private async Task<AwsAnswer> ReadAsync(HttpContext context, RecordedRequest entry, byte[]? body)
    {
        using var answer = await AskAsync(context, entry, body);
        return await answer.ReadAsync(context.RequestAborted);
    }

    /// <summary>The true answer: the testbed's own, moto's, or what stands in for moto's.</summary>
    private async Task<TrueAnswer> AskAsync(HttpContext context, RecordedRequest entry, byte[]? body)
    {
        if (await AskServicesAsync(entry) is { } own)
        {
            return new TrueAnswer(own);
        }

        if (forwarder is null)
        {
            return new TrueAnswer(await StandInAsync(entry, hasFailed: false));
        }

        entry.AnsweredBy = "moto";
        var answer = new TrueAnswer(await forwarder.SendAsync(context, entry.Request, body));
        if (!answer.IsFailure(entry.Request) && !MissingFields.Concern(entry.Request))
        {
            return answer;
        }

        using (answer)
        {
            return new TrueAnswer(answer.IsFailure(entry.Request)
                ? await StandInAsync(entry, hasFailed: true)
                : missing.Complete(entry.Request, await answer.ReadAsync(context.RequestAborted)));
        }
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

    /// <summary>What stands in for moto: a documented answer, else an error that says that there is none.</summary>
    private async Task<AwsAnswer> StandInAsync(RecordedRequest entry, bool hasFailed)
    {
        var request = entry.Request;
        if (DocumentedAnswers.Find(request) is { } documented)
        {
            entry.AnsweredBy = nameof(DocumentedAnswers);
            return documented;
        }

        var reason = hasFailed && moto is not null
            ? $"moto fails at {request.Service} {request.Operation} ({await moto.LastErrorAsync()})"
            : $"nobody here answers {request.Service} {request.Operation}";
        return new AwsError(501, "TestbedNotImplemented", $"{reason}; lay an answer down in the test, or add a documented one to tests/Hokusai.Aws.Testbed/Answers/Documented.").Answer(request);
    }
}
