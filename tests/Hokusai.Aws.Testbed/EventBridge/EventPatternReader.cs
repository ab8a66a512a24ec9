using System.Collections.Immutable;
using System.Text.Json;
using Branch = System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<Hokusai.Aws.Testbed.ValueMatcher>>;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Reads the fields of a pattern. Names are joined with dots, so that <c>{"a": {"b": …}}</c> and <c>{"a.b": …}</c> are the same, and every
/// choice of alternatives of all <c>$or</c> becomes a branch of its own, as in the library that AWS published.
/// </summary>
internal static class EventPatternReader
{
    /// <summary>"Event patterns that result in over 1000 rule combinations aren't supported" (eb-create-pattern-operators.html, on $or).</summary>
    private const int MaximumBranches = 1000;

    private const string Or = "$or";

    /// <summary>Names that the library reserves inside of $or, some of them for operators to come.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard", "numeric", "cidr", "=", "<", "<=", ">", ">=",
        "regex", "not-wildcard", "not-equals-ignore-case", "date-after", "date-on-or-after", "date-before", "date-on-or-before", "in-date-range",
        "ip-address-in-range", "ip-address-not-in-range",
    };

    public static IReadOnlyList<EventPatternBranch> Read(JsonElement pattern)
    {
        if (pattern.ValueKind is not JsonValueKind.Object)
        {
            throw InvalidPattern.Because("Filter is not an object");
        }

        var empty = ImmutableSortedDictionary.Create<string, ImmutableArray<ValueMatcher>>(StringComparer.Ordinal);
        return [.. Fields([empty], "", pattern, insideOr: false).Select(branch => new EventPatternBranch(branch))];
    }

    /// <summary>The branches, each with the fields of one more object.</summary>
    private static ImmutableList<Branch> Fields(ImmutableList<Branch> branches, string prefix, JsonElement fields, bool insideOr)
    {
        var isEmpty = true;
        foreach (var field in fields.EnumerateObject())
        {
            isEmpty = false;
            var name = JsonText.NameOf(field) ?? throw InvalidPattern.Because("A name is not valid Unicode");
            if (insideOr && s_reserved.Contains(name))
            {
                throw InvalidPattern.Because($"{name} is Ruler reserved fieldName which cannot be used inside $or.");
            }

            branches = name == Or ? Alternatives(branches, prefix, field.Value) : Field(branches, prefix + name, name, field.Value, insideOr);
        }

        return isEmpty ? throw InvalidPattern.Because("Empty objects are not allowed") : branches;
    }

    private static ImmutableList<Branch> Field(ImmutableList<Branch> branches, string path, string name, JsonElement value, bool insideOr)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            return Fields(branches, $"{path}.", value, insideOr);
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            throw InvalidPattern.Because($"\"{name}\" must be an object or an array");
        }

        ImmutableArray<ValueMatcher> values = [.. value.EnumerateArray().Select(MatchExpressionReader.Read)];
        return values.IsEmpty
            ? throw InvalidPattern.Because("Empty arrays are not allowed")
            : [.. branches.Select(branch => branch.SetItem(path, values))];
    }

    private static ImmutableList<Branch> Alternatives(ImmutableList<Branch> branches, string prefix, JsonElement alternatives)
    {
        if (alternatives.ValueKind is not JsonValueKind.Array)
        {
            throw InvalidPattern.Because("It must be an Array followed with $or.");
        }

        ImmutableList<Branch> all = [];
        foreach (var alternative in alternatives.EnumerateArray())
        {
            if (alternative.ValueKind is not JsonValueKind.Object)
            {
                throw InvalidPattern.Because("Only JSON object is allowed in array of $or relationship.");
            }

            all = all.AddRange(Fields(branches, prefix, alternative, insideOr: true));
            if (all.Count > MaximumBranches)
            {
                throw InvalidPattern.Because($"It results in over {MaximumBranches} rule combinations");
            }
        }

        return alternatives.GetArrayLength() < 2
            ? throw InvalidPattern.Because("There must have at least 2 Objects in $or relationship.")
            : all;
    }
}
