using Hokusai.Core.Trail;

namespace Hokusai.Core.Access;

/// <summary>
/// One condition of a statement: an operator, a key, and the values of which one must fit.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
/// Decided for the few keys that a request tells beforehand; everything else holds perhaps, and is named.
/// </summary>
internal sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    private const string IfExists = "IfExists";

    // Longer names would hide the sentence around them.
    private const int MaxValues = 3;

    /// <summary>The condition as people read it.</summary>
    public string Name => $"{Operator} {Key} = {string.Join(", ", Values.Take(MaxValues))}{(Values.Count > MaxValues ? $" and {Values.Count - MaxValues} more" : "")}";

    /// <summary>Whether it holds for the request.</summary>
    public Match Holds(AccessRequest request)
    {
        if (!request.Context.TryGetValue(Key, out var actual) || Values.Any(value => value.Contains("${", StringComparison.Ordinal)))
        {
            return Match.Perhaps;
        }

        var isOptional = Operator.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        var name = isOptional ? Operator[..^IfExists.Length] : Operator;
        if (name.Equals("Null", StringComparison.OrdinalIgnoreCase))
        {
            return Sure(Values.Any(value => value.Equals(actual is null ? "true" : "false", StringComparison.OrdinalIgnoreCase)));
        }

        if (Comparer(name) is not var (fits, isNegated))
        {
            return Match.Perhaps;
        }

        // A key that the request does not have fits no value, so that a negated operator holds.
        return actual is null
            ? Sure(isOptional || isNegated)
            : Sure(Values.Any(value => fits(value, actual)) != isNegated);
    }

    private static Match Sure(bool holds) => holds ? Match.Yes : Match.No;

    private static (Func<string, string, bool> Fits, bool IsNegated)? Comparer(string name) => name.ToUpperInvariant() switch
    {
        "STRINGEQUALS" => (string.Equals, false),
        "STRINGNOTEQUALS" => (string.Equals, true),
        "STRINGEQUALSIGNORECASE" or "BOOL" => (EqualsIgnoreCase, false),
        "STRINGNOTEQUALSIGNORECASE" => (EqualsIgnoreCase, true),
        "STRINGLIKE" => (IsLike, false),
        "STRINGNOTLIKE" => (IsLike, true),
        "ARNEQUALS" or "ARNLIKE" => (IsArnLike, false),
        "ARNNOTEQUALS" or "ARNNOTLIKE" => (IsArnLike, true),
        _ => null,
    };

    private static bool EqualsIgnoreCase(string value, string actual) => value.Equals(actual, StringComparison.OrdinalIgnoreCase);

    private static bool IsLike(string value, string actual) => WildcardPattern.Matches(value, actual);

    // Each of the six parts is compared by itself.
    private static bool IsArnLike(string value, string actual)
        => ArnName.TryParse(value, out var pattern) && ArnName.TryParse(actual, out var arn)
            && WildcardPattern.Matches(pattern.Partition, arn.Partition)
            && WildcardPattern.Matches(pattern.Service, arn.Service)
            && WildcardPattern.Matches(pattern.Region, arn.Region)
            && WildcardPattern.Matches(pattern.AccountId, arn.AccountId)
            && WildcardPattern.Matches(pattern.Resource, arn.Resource);
}
