using System.Globalization;
using System.Text.Json;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>
/// The place of a member in an answer, as in the AWS CLI's <c>--query</c>: <c>Endpoint.Address</c>, <c>DBParameterGroups[0].DBParameterGroupName</c>.
/// An empty path is the answer itself.
/// </summary>
internal sealed class MemberPath
{
    private readonly string _text;
    private readonly Step[] _steps;

    public MemberPath(string text)
    {
        _text = text;
        _steps = [.. text.Split('.', StringSplitOptions.RemoveEmptyEntries).SelectMany(StepsOf)];
    }

    /// <summary>Follows the path. A member that is not there, or null, is missing, as is everything below it.</summary>
    /// <param name="element">Where the path begins.</param>
    /// <param name="found">The value at the end; undefined where something is missing.</param>
    /// <param name="wrong">What is not as it must be, where the path leads through something that is neither an object nor missing.</param>
    /// <returns>False where the answer has another shape than AWS documents.</returns>
    public bool TryFollow(JsonElement element, out JsonElement found, out string? wrong)
    {
        wrong = null;
        found = element;
        foreach (var step in _steps)
        {
            var expected = step.Name is null ? JsonValueKind.Array : JsonValueKind.Object;
            if (found.ValueKind != expected)
            {
                wrong = $"{step.Before} is {JsonWord.Of(found.ValueKind)} where {JsonWord.Of(expected)} belongs";
                found = default;
                return false;
            }

            try
            {
                if (!step.TryTake(found, out found) || found.ValueKind == JsonValueKind.Null)
                {
                    found = default;
                    return true;
                }
            }
            catch (InvalidOperationException)
            {
                // What System.Text.Json says of a member named "\ud800", half of a surrogate pair.
                wrong = $"{step.Before} has a member whose name is no Unicode";
                found = default;
                return false;
            }
        }

        return true;
    }

    public override string ToString() => _text;

    private static IEnumerable<Step> StepsOf(string part)
    {
        var bracket = part.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return [new Step(part, 0, "what holds " + part)];
        }

        var index = int.Parse(part.AsSpan(bracket + 1, part.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return [new Step(part[..bracket], 0, "what holds " + part), new Step(null, index, part[..bracket])];
    }

    // A step to a member, or, without a name, to an item.
    private sealed record Step(string? Name, int Index, string Before)
    {
        public bool TryTake(JsonElement element, out JsonElement taken)
        {
            if (Name is not null)
            {
                return element.TryGetProperty(Name, out taken);
            }

            taken = default;
            if (Index >= element.GetArrayLength())
            {
                return false;
            }

            taken = element[Index];
            return true;
        }
    }
}
