using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// An event pattern of EventBridge's event buses. The operators are those of
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html; where that page is silent, it does what the
/// library that AWS published does (https://github.com/aws/event-ruler).
/// </summary>
/// <remarks>
/// Two things that EventBridge does are missing: it refuses wildcards that are too complex, by a measure that it doesn't publish, and its
/// messages end with the place in the pattern.
/// </remarks>
public sealed class EventPattern
{
    /// <summary>The longest pattern of a rule, in characters, unless the account has a higher quota (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html).</summary>
    public const int RuleQuota = 2048;

    /// <summary>The longest pattern that the API takes, in characters (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html).</summary>
    public const int MaximumLength = 4096;

    private readonly IReadOnlyList<EventPatternBranch> _branches;
    private readonly HashSet<string> _paths;

    private EventPattern(IReadOnlyList<EventPatternBranch> branches)
    {
        _branches = branches;
        _paths = branches.SelectMany(branch => branch.Paths).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads a pattern, and refuses what EventBridge refuses.</summary>
    /// <param name="json">The pattern.</param>
    /// <param name="maximumLength">The longest pattern that is accepted, in characters: <see cref="MaximumLength"/> or <see cref="RuleQuota"/>.</param>
    /// <exception cref="FormatException">It is not a pattern; the message is EventBridge's: <c>Event pattern is not valid. Reason: …</c>.</exception>
    public static EventPattern Parse(string json, int maximumLength = MaximumLength)
    {
        if (json.Length > maximumLength)
        {
            throw InvalidPattern.Because($"It has {json.Length} characters; at most {maximumLength} are allowed");
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return new EventPattern(EventPatternReader.Read(document.RootElement));
        }
        catch (JsonException exception)
        {
            throw InvalidPattern.Because($"Invalid JSON, or JSON nested too deeply, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}", exception);
        }
        catch (ArgumentException exception)
        {
            // Half a surrogate pair can't be written as UTF-8, which the parser reads.
            throw InvalidPattern.Because("Its text is not valid Unicode", exception);
        }
    }

    /// <summary>True for an event that the pattern selects.</summary>
    /// <param name="event">The whole event, an object. Of a name that an object has twice, the last one counts.</param>
    public bool Matches(JsonElement @event)
    {
        if (@event.ValueKind is not JsonValueKind.Object)
        {
            return false;
        }

        var fields = EventFields.Of(@event, _paths);
        return _branches.Any(branch => branch.Matches(fields));
    }
}
