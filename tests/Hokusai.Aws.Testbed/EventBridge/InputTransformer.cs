using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// An input transformer of a rule's target (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html and
/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html).
/// </summary>
public sealed partial class InputTransformer
{
    /// <summary>The most variables.</summary>
    public const int MaximumVariables = 100;

    /// <summary>The longest template, in characters.</summary>
    public const int MaximumTemplateLength = 8192;

    /// <summary>The longest name of a variable, and the longest path, in characters.</summary>
    private const int MaximumPathLength = 256;

    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly string _template;
    private readonly string _target;

    private InputTransformer(string target, IReadOnlyDictionary<string, string> paths, string template)
    {
        _target = target;
        _paths = paths;
        _template = template;
    }

    private bool IsString => _template.TrimStart() is ['"', ..];

    /// <summary>Checks a transformer as PutTargets does.</summary>
    /// <param name="targetId">The target's Id, which the messages name.</param>
    /// <param name="paths">InputPathsMap: variables and their JSON paths.</param>
    /// <param name="template">InputTemplate: JSON, or one JSON string or several, with variables as <c>&lt;name&gt;</c>.</param>
    /// <exception cref="FormatException">EventBridge refuses it.</exception>
    public static InputTransformer Create(string targetId, IReadOnlyDictionary<string, string> paths, string template)
    {
        if (template.Length is 0 or > MaximumTemplateLength)
        {
            throw Invalid(targetId, $"must have 1 to {MaximumTemplateLength} characters");
        }

        if (paths.Count > MaximumVariables)
        {
            throw new FormatException($"InputPathsMap for target {targetId} has {paths.Count} variables; at most {MaximumVariables} are allowed.");
        }

        foreach (var (name, path) in paths)
        {
            // Without dots, no key starts with "AWS.", either.
            if (name.Length > MaximumPathLength || !VariableName().IsMatch(name))
            {
                throw new FormatException($"InputPathsMap for target {targetId} contains the invalid key {name}: keys have up to {MaximumPathLength} letters, digits, - and _.");
            }

            if (path.Length > MaximumPathLength || !path.StartsWith('$'))
            {
                throw new FormatException($"InputPathsMap for target {targetId} contains an invalid path for {name}: paths start with $ and have at most {MaximumPathLength} characters.");
            }
        }

        var transformer = new InputTransformer(targetId, paths, template);
        foreach (var placeholder in InputTemplate.Parse(template).Where(part => part.IsPlaceholder))
        {
            if (!paths.ContainsKey(placeholder.Text) && !PredefinedVariables.Names.Contains(placeholder.Text))
            {
                throw Invalid(targetId, $"contains invalid placeholder {placeholder.Text}");
            }

            if (placeholder.IsKey && !transformer.IsString)
            {
                throw Invalid(targetId, $"contains placeholder {placeholder.Text} as an object key");
            }
        }

        return transformer;
    }

    /// <summary>What the target receives: a string template as it is, with its quotes; a JSON template minified.</summary>
    /// <param name="event">The event.</param>
    /// <param name="ruleName">The name of the rule.</param>
    /// <param name="ruleArn">The ARN of the rule.</param>
    /// <param name="ingestionTime">When EventBridge received the event.</param>
    /// <exception cref="FormatException">The values make the template invalid JSON; EventBridge then delivers nothing.</exception>
    public string Transform(JsonElement @event, string ruleName, string ruleArn, DateTimeOffset ingestionTime)
    {
        var predefined = new PredefinedVariables(ruleName, ruleArn, ingestionTime);
        var text = string.Concat(InputTemplate.Parse(_template).Select(part => !part.IsPlaceholder
            ? part.Text
            : Written(_paths.TryGetValue(part.Text, out var path) ? EventPath.Find(@event, path) : predefined.Find(part.Text, @event), part.IsQuoted)));
        if (IsString)
        {
            return text;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return CompactJson.Of(json.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"InputTemplate for target {_target} with the event's values is not valid JSON (line {exception.LineNumber + 1}); EventBridge delivers nothing.", exception);
        }
    }

    /// <summary>
    /// A value in its place. EventBridge doesn't escape what it puts into a string, leaves out the quotes of objects and lists in string
    /// templates, and writes an empty string for what the event lacks.
    /// </summary>
    private string Written(JsonElement? value, bool isQuoted) => (value, isQuoted) switch
    {
        (null, true) => "",
        (null, false) => "\"\"",
        ({ } found, false) => CompactJson.Of(found),
        ({ ValueKind: JsonValueKind.String } found, _) => JsonText.Of(found) ?? "",
        ({ } found, _) when IsString => CompactJson.Of(found).Replace("\"", "", StringComparison.Ordinal),
        ({ } found, _) => CompactJson.Of(found),
    };

    private static FormatException Invalid(string targetId, string reason) => new($"InputTemplate for target {targetId} {reason}.");

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariableName();
}
