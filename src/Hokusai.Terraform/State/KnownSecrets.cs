using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>
/// The secret values met while the versions of one state are read, so that a copy of one in a place that does not look secret
/// is not shown: a password inside a connection URL, a token in a tag. Kept in memory while the history is being read, only.
/// </summary>
internal sealed class KnownSecrets
{
    // Shorter values ("prod", "admin") are words that occur everywhere: they are recognised where they are the whole value.
    private const int MinContainedLength = 6;

    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);

    /// <summary>Remembers every string and number inside a secret value.</summary>
    public void Add(JsonElement secret)
    {
        switch (secret.ValueKind)
        {
            case JsonValueKind.Object:
                // Terraform stores a value of dynamic type beside its type: {"value": …, "type": "string"}. The type is no secret.
                if (DynamicValue.TryUnwrap(secret, out var inner))
                {
                    Add(inner);
                    break;
                }

                foreach (var property in secret.EnumerateObject())
                {
                    Add(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in secret.EnumerateArray())
                {
                    Add(item);
                }

                break;
            case JsonValueKind.String:
                Add(secret.GetString()!);
                break;
            case JsonValueKind.Number:
                Add(secret.GetRawText());
                break;
        }
    }

    /// <summary>Whether the text is a known secret or contains one.</summary>
    public bool AreIn(string text)
    {
        if (_answers.TryGetValue(text, out var known))
        {
            return known;
        }

        var found = _whole.Contains(text) || _contained.Any(secret => text.Contains(secret, StringComparison.Ordinal));
        _answers.Add(text, found);
        return found;
    }

    /// <summary>Whether a value, given as compact JSON, is a known secret or contains one, alone or as an item of a list.</summary>
    public bool AreInJson(string json)
    {
        if (AreIn(json))
        {
            return true;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => AreIn(document.RootElement.GetString()!),
            JsonValueKind.Array => document.RootElement.EnumerateArray().Any(item => AreIn(item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())),
            _ => false,
        };
    }

    private void Add(string secret)
    {
        if (secret.Length == 0 || !_whole.Add(secret))
        {
            return;
        }

        _answers.Clear();
        if (secret.Length < MinContainedLength)
        {
            return;
        }

        _contained.Add(secret);
        _contained.Add(Uri.EscapeDataString(secret));
        _contained.Add(JavaScriptEncoder.Default.Encode(secret));
        _contained.Add(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret));
        // Without the padding and the last group, which depend on what follows.
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret));
        _contained.Add(encoded[..(secret.Length / 3 * 4)]);
        AddSecretsInside(secret);
    }

    // A secret string is often a JSON object, {"username": …, "password": …}, whose password is used elsewhere on its own.
    private void AddSecretsInside(string secret)
    {
        if (secret[0] != '{')
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(secret);
            foreach (var property in document.RootElement.EnumerateObject().Where(p => SecretNames.LooksSecret(p.Name)))
            {
                Add(property.Value);
            }
        }
        catch (JsonException)
        {
            // Not JSON after all: known as a whole.
        }
    }
}
