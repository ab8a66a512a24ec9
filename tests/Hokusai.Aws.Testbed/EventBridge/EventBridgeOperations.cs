using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// TestEventPattern and PutEvents, and what PutRule and PutTargets refuse. moto answers nothing to the first, and takes patterns and templates
/// that EventBridge refuses.
/// </summary>
internal sealed class EventBridgeOperations(EventBus bus) : IAwsService
{
    /// <summary>The most entries of one request (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html).</summary>
    private const int MaximumEntries = 10;

    /// <summary>The fields that an event must have (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html, but for resources, which EventBridge does without).</summary>
    private static readonly string[] s_mandatory = ["id", "account", "source", "time", "region", "detail-type"];

    private int _number;

    public async ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request) => (request.Service, request.Operation) switch
    {
        ("events", "TestEventPattern") => TestEventPattern(request),
        ("events", "PutRule") => RefusedPattern(request, EventPattern.RuleQuota),
        ("events", "PutTargets") => RefusedTargets(request),
        ("events", "PutEvents") => await PutEventsAsync(request),
        _ => null,
    };

    public void Reset() => bus.Reset();

    private static AwsAnswer TestEventPattern(AwsRequest request)
    {
        if (RefusedPattern(request, EventPattern.MaximumLength) is { } refused)
        {
            return refused;
        }

        try
        {
            using var @event = JsonDocument.Parse(request.Parameter("Event") ?? "");
            if (@event.RootElement.ValueKind is JsonValueKind.Object && s_mandatory.All(name => @event.RootElement.TryGetProperty(name, out _)))
            {
                var pattern = EventPattern.Parse(request.Parameter("EventPattern") ?? "");
                return AwsAnswer.Json(request, new JsonObject { ["Result"] = pattern.Matches(@event.RootElement) });
            }
        }
        catch (JsonException)
        {
            // The answer is the same for all that is no event.
        }

        return new AwsError(400, "ValidationException", "Parameter Event is not valid.").Answer(request);
    }

    /// <summary>The refusal of a pattern that is not valid; null for a valid one and for none.</summary>
    private static AwsAnswer? RefusedPattern(AwsRequest request, int maximumLength)
    {
        try
        {
            _ = request.Parameter("EventPattern") is { } pattern ? EventPattern.Parse(pattern, maximumLength) : null;
            return null;
        }
        catch (FormatException exception)
        {
            return new AwsError(400, "InvalidEventPatternException", exception.Message).Answer(request);
        }
    }

    private static AwsAnswer? RefusedTargets(AwsRequest request)
    {
        foreach (var target in request.Json["Targets"]?.AsArray() ?? [])
        {
            if (RefusedTarget(target!) is { } reason)
            {
                return new AwsError(400, "ValidationException", reason).Answer(request);
            }
        }

        return null;
    }

    private static string? RefusedTarget(JsonNode target)
    {
        string[] inputs = ["Input", "InputPath", "InputTransformer"];
        if (inputs.Count(input => target[input] is not null) > 1)
        {
            return $"Only one of Input, InputPath, or InputTransformer must be provided for target {target["Id"]}.";
        }

        try
        {
            _ = TargetInput.Transformer(target);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    private async Task<AwsAnswer> PutEventsAsync(AwsRequest request)
    {
        var entries = request.Json["Entries"]?.AsArray() ?? [];
        if (entries.Count is 0 or > MaximumEntries)
        {
            return new AwsError(400, "ValidationException", $"1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length {(entries.Count == 0 ? "greater than or equal to 1" : $"less than or equal to {MaximumEntries}")}").Answer(request);
        }

        var results = new JsonArray();
        foreach (var entry in entries.Select(entry => new PutEventsEntry(entry!)))
        {
            if (entry.Refusal is var (code, message))
            {
                results.Add(new JsonObject { ["ErrorCode"] = code, ["ErrorMessage"] = message });
                continue;
            }

            var id = $"40000000-0000-4000-8000-{Interlocked.Increment(ref _number):D12}";
            await bus.PublishAsync(entry.BusName, entry.Event(id, request), request.Time);
            results.Add(new JsonObject { ["EventId"] = id });
        }

        return AwsAnswer.Json(request, new JsonObject { ["FailedEntryCount"] = results.Count(result => result!["ErrorCode"] is not null), ["Entries"] = results });
    }
}
