using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>Writes event patterns: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html</summary>
internal static class PatternJson
{
    /// <summary>The field isn't there.</summary>
    public static AttributeValue Absent { get; } = Operator("exists", false);

    /// <summary>The field is there, whatever it holds: its value is never looked at.</summary>
    public static AttributeValue Present { get; } = AttributeValue.List([Operator("exists", true)]);

    /// <summary>The field is not there: the call was no failure.</summary>
    public static AttributeValue Succeeded { get; } = AttributeValue.List([Absent]);

    public static AttributeValue Fields(params IEnumerable<(string Name, AttributeValue Value)> fields) => PlanNames.Map(fields);

    public static AttributeValue Texts(params IEnumerable<string> texts) => PlanNames.Texts(texts);

    /// <summary>Ends with one of the texts.</summary>
    public static AttributeValue Suffixes(params IEnumerable<string> suffixes) => AttributeValue.List(suffixes.Select(Suffix));

    public static AttributeValue Suffix(string suffix) => Operator("suffix", suffix);

    public static AttributeValue Wildcard(string pattern) => Operator("wildcard", pattern);

    /// <summary>Identifiers as RDS compares them: a request is recorded as it was typed, in any case.</summary>
    public static AttributeValue IgnoringCase(IEnumerable<string> texts) => AttributeValue.List(texts.Select(text => Operator("equals-ignore-case", text)));

    public static AttributeValue ButSuffix(string suffix) => AttributeValue.List([Operator("anything-but", Operator("suffix", suffix))]);

    /// <summary>One of several sets of fields, as a field for a pattern.</summary>
    /// <param name="alternatives">Two or more: fewer, and EventBridge takes <c>$or</c> for the name of a field.</param>
    public static (string Name, AttributeValue Value) AnyOf(params IReadOnlyList<AttributeValue> alternatives)
        => alternatives.Count > 1 ? ("$or", AttributeValue.List(alternatives)) : throw new ArgumentException("An alternative takes two sets of fields.", nameof(alternatives));

    /// <summary>Calls that CloudTrail records: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html</summary>
    /// <param name="source">The service as EventBridge writes it: <c>aws.rds</c>.</param>
    /// <param name="detail">Fields of the record.</param>
    public static AttributeValue Calls(string source, params IEnumerable<(string Name, AttributeValue Value)> detail)
        => Fields(("source", Texts(source)), ("detail-type", Texts("AWS API Call via CloudTrail")), ("detail", Fields(detail)));

    private static AttributeValue Operator(string name, AttributeValue value) => Fields((name, value));
}
