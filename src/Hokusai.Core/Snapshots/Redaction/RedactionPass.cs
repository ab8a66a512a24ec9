using System.Text.Json;

namespace Hokusai.Core.Snapshots.Redaction;

/// <summary>Writes one answer again, with placeholders for what looks like a secret.</summary>
internal sealed class RedactionPass(Utf8JsonWriter writer, SecretPlaceholder placeholder, int nesting = 0)
{
    // JSON as text inside JSON as text: an event target's input that starts a task that … Deeper is a joke at our expense.
    private const int MaxNesting = 3;

    // Members of AWS's answers whose value is the application's own: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html,
    // https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html, https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html,
    // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html, https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetDocument.html
    private static readonly HashSet<string> s_application = new(StringComparer.OrdinalIgnoreCase)
    {
        "environment", "variables", "command", "entryPoint", "options", "driverOpts", "dockerLabels", "healthCheck",
        "input", "inputTemplate", "httpParameters", "runCommandParameters",
    };

    private static readonly HashSet<string> s_scripts = new(StringComparer.OrdinalIgnoreCase) { "content" };

    private static readonly HashSet<string> s_labels = new(StringComparer.OrdinalIgnoreCase) { "tags", "tagList", "tagSet" };

    private static readonly HashSet<string> s_secret = new(StringComparer.OrdinalIgnoreCase) { "userData", "masterUserPassword", "secretString", "secretAccessKey" };

    // What a parameter of a Systems Manager document is if nothing is given.
    private const string DefaultValue = "DefaultValue";

    private static readonly string[] s_pairNames = ["name", "Name", "key", "Key", "ParameterName"];
    private static readonly string[] s_pairValues = ["value", "Value", "ParameterValue", DefaultValue];

    /// <summary>How many values were replaced.</summary>
    public int Redacted { get; private set; }

    public void Write(JsonElement value, RedactionPlace place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, place);
                break;
            case JsonValueKind.Array:
                WriteArray(value, place);
                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!, place);
                break;
            case JsonValueKind.Number when place == RedactionPlace.Secret:
                WritePlaceholder(value.GetRawText());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private void WriteObject(JsonElement value, RedactionPlace place)
    {
        var pairValue = PairPlace(value, place);
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            Write(member.Value, pairValue is { } of && s_pairValues.Contains(member.Name) ? of : PlaceOf(member.Name, place, pairValue is not null));
        }

        writer.WriteEndObject();
    }

    /// <summary>Where an object is a pair of a name and a value, {"name": "DB_PASSWORD", "value": "…"}: what the value is.</summary>
    private static RedactionPlace? PairPlace(JsonElement value, RedactionPlace place)
    {
        if (place == RedactionPlace.Secret || (place == RedactionPlace.Aws && !value.TryGetProperty(DefaultValue, out _)))
        {
            return null;
        }

        var name = s_pairNames.Select(member => value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null)
            .FirstOrDefault(text => text is not null);
        return name is null || !s_pairValues.Any(member => value.TryGetProperty(member, out _)) ? null
            : IsSecret(name, place) ? RedactionPlace.Secret
            : place;
    }

    private static RedactionPlace PlaceOf(string name, RedactionPlace place, bool isPair) => place switch
    {
        RedactionPlace.Secret => place,
        _ when s_secret.Contains(name) => RedactionPlace.Secret,
        RedactionPlace.Aws when s_application.Contains(name) => RedactionPlace.Application,
        RedactionPlace.Aws when s_scripts.Contains(name) => RedactionPlace.Script,
        RedactionPlace.Aws when s_labels.Contains(name) => RedactionPlace.Label,
        RedactionPlace.Aws => place,
        // "key" is the name of a pair's name there, not that of a secret.
        _ => !isPair && IsSecret(name, place) ? RedactionPlace.Secret : place,
    };

    private static bool IsSecret(string name, RedactionPlace place)
        => place == RedactionPlace.Label ? SecretText.IsSecretLabel(name) : SecretText.IsSecretVariable(name);

    private void WriteArray(JsonElement value, RedactionPlace place)
    {
        writer.WriteStartArray();
        string? before = null;
        foreach (var item in value.EnumerateArray())
        {
            Write(item, place == RedactionPlace.Application && IsSecretOption(before) ? RedactionPlace.Secret : place);
            before = item.ValueKind == JsonValueKind.String ? item.GetString() : null;
        }

        writer.WriteEndArray();
    }

    // ["--password", "…"]
    private static bool IsSecretOption(string? argument)
        => argument is ['-', ..] && !argument.Contains('=', StringComparison.Ordinal) && SecretText.IsSecretVariable(argument.TrimStart('-'));

    private void WriteText(string text, RedactionPlace place)
    {
        if (place == RedactionPlace.Script && !SecretText.HasPasswordOrPrivateKey(text))
        {
            writer.WriteStringValue(SecretMask.Apply(text, Replace));
        }
        else if (IsSecretText(text, place) && !SecretPlaceholder.Is(text))
        {
            WritePlaceholder(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private bool IsSecretText(string text, RedactionPlace place) => text.Length > 0 && place switch
    {
        RedactionPlace.Secret => true,
        RedactionPlace.Application => SecretText.CarriesCredential(text) || HasSecretInside(text),
        RedactionPlace.Label => SecretText.CarriesCredential(text),
        _ => SecretText.HasPasswordOrPrivateKey(text),
    };

    private void WritePlaceholder(string secret) => writer.WriteStringValue(Replace(secret));

    private string Replace(string secret)
    {
        if (SecretPlaceholder.Is(secret))
        {
            return secret;
        }

        Redacted++;
        return placeholder.For(secret);
    }

    /// <summary>Whether the text is JSON that has a secret in it.</summary>
    private bool HasSecretInside(string text)
    {
        if (nesting == MaxNesting || text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return false;
        }

        try
        {
            using var inner = JsonDocument.Parse(text);
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            var pass = new RedactionPass(nowhere, placeholder, nesting + 1);
            pass.Write(inner.RootElement, RedactionPlace.Application);
            return pass.Redacted > 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or text in it that is no Unicode: judged as a whole.
            return false;
        }
    }
}
