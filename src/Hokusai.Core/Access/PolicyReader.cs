using System.Net;
using System.Text.Json;

namespace Hokusai.Core.Access;

/// <summary>
/// Reads a policy: JSON as the AWS CLI prints it, JSON as text (resource policies), or JSON as URL-encoded text (as IAM's API has it).
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
/// A policy that IAM would refuse, or that no account can hold, is one with a problem: it is never read half.
/// </summary>
internal static class PolicyReader
{
    // The largest policy that AWS stores has 20,480 characters (a secret's), IAM's own 10,240:
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    // White space does not count there, and URL-encoding triples.
    private const int MaxLength = 128 * 1024;

    // Statement, Condition, operator, key, values: seven levels are the deepest that the grammar knows.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 16 };

    public static PolicyDocument Read(JsonElement policy, string name, Evidence evidence)
    {
        PolicyDocument Refuse(string problem) => new(name, [], evidence, problem);

        try
        {
            var text = policy.ValueKind == JsonValueKind.String ? policy.Text() ?? "" : policy.IsThere() ? policy.GetRawText() : "";
            if (text.Length > MaxLength)
            {
                return Refuse($"It has {text.Length} characters; AWS stores no policy of that size.");
            }

            if (policy.ValueKind == JsonValueKind.String && text.StartsWith("%7B", StringComparison.OrdinalIgnoreCase))
            {
                text = WebUtility.UrlDecode(text);
            }

            using var document = JsonDocument.Parse(text, s_options);
            return new PolicyDocument(name, Statements(document.RootElement.Clone()), evidence);
        }
        catch (JsonException)
        {
            return Refuse("It is no valid JSON, or is nested deeper than a policy can be.");
        }
        catch (FormatException problem)
        {
            return Refuse(problem.Message);
        }
    }

    private static List<PolicyStatement> Statements(JsonElement policy)
    {
        var statements = policy.Member("Statement");
        return statements.ValueKind switch
        {
            JsonValueKind.Object => [Statement(statements, 0)],
            JsonValueKind.Array => [.. statements.EnumerateArray().Select(Statement)],
            _ => throw new FormatException("It has no Statement."),
        };
    }

    private static PolicyStatement Statement(JsonElement statement, int index)
    {
        var label = statement.Text("Sid") ?? $"statement {index + 1}";
        var effect = statement.Text("Effect");
        if (effect is not ("Allow" or "Deny"))
        {
            throw new FormatException($"The Effect of {label} is neither Allow nor Deny.");
        }

        var isNotAction = statement.Member("NotAction").IsThere();
        var actions = Texts(statement.Member(isNotAction ? "NotAction" : "Action"), label);
        var isNotResource = statement.Member("NotResource").IsThere();
        var principal = Principal(statement, label);
        var resources = statement.Member(isNotResource ? "NotResource" : "Resource");
        return new PolicyStatement
        {
            Label = label,
            IsAllow = effect == "Allow",
            Actions = actions.Count > 0 ? actions : throw new FormatException($"{label} names no action."),
            IsNotAction = isNotAction,
            Resources = resources.IsThere() || principal is null ? Texts(resources, label) is { Count: > 0 } some ? some : throw new FormatException($"{label} names no resource.") : [],
            IsNotResource = isNotResource,
            Principal = principal,
            Conditions = [.. Conditions(statement.Member("Condition"), label)],
        };
    }

    private static PolicyPrincipal? Principal(JsonElement statement, string label)
    {
        var isNot = statement.Member("NotPrincipal").IsThere();
        var principal = statement.Member(isNot ? "NotPrincipal" : "Principal");
        return principal.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.Object => new PolicyPrincipal(
                Texts(principal.Member("AWS"), label), Texts(principal.Member("Service"), label), Texts(principal.Member("Federated"), label), isNot),
            JsonValueKind.String when principal.Text() == PolicyPrincipal.Anyone => new PolicyPrincipal([PolicyPrincipal.Anyone], [], [], isNot),
            _ => throw new FormatException($"The Principal of {label} is neither an object nor \"*\"."),
        };
    }

    private static IEnumerable<PolicyCondition> Conditions(JsonElement conditions, string label)
    {
        if (!conditions.IsThere())
        {
            yield break;
        }

        foreach (var test in Members(conditions, label))
        {
            foreach (var key in Members(test.Value, label))
            {
                yield return new PolicyCondition(test.Name, key.Name, Texts(key.Value, label));
            }
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string label)
        => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new FormatException($"The Condition of {label} has no operators with keys.");

    // One value may stand without its list; in conditions numbers and truth values may stand without quotes.
    private static IReadOnlyList<string> Texts(JsonElement value, string label) => value.ValueKind switch
    {
        JsonValueKind.Undefined => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => Text(item, label))],
        _ => [Text(value, label)],
    };

    private static string Text(JsonElement value, string label) => value.ValueKind switch
    {
        JsonValueKind.String => value.Text() ?? "",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new FormatException($"{label} has an object or a list where a text belongs."),
    };
}
