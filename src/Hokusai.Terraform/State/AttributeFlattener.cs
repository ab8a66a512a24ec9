using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>Turns the attributes of one instance (or the value of one output) into a flat list, and decides what of it is secret.</summary>
internal sealed class AttributeFlattener(ValueHasher hasher, KnownSecrets secrets, Dictionary<string, string> internedPaths)
{
    // Values that a person takes in at a glance are shown; of longer ones (policies, templates) only that they differ.
    // Long free text is also where secrets hide that nothing marks.
    private const int MaxShownLength = 256;

    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = StateFileParser.MaxDepth };

    private readonly List<AttributeSnapshot> _attributes = [];
    private string _resourceType = "";
    private bool _isSecretType;

    /// <summary>The attributes below <paramref name="path"/> in ordinal order of their paths.</summary>
    /// <param name="value">The attributes, or the value.</param>
    /// <param name="path">The path to start with; empty for the attributes of an instance.</param>
    /// <param name="resourceType">The resource's type; empty for an output.</param>
    /// <param name="marks">What the state marks as sensitive.</param>
    /// <param name="isSecret">Whether all of it is secret.</param>
    public AttributeSnapshot[] Flatten(JsonElement value, string path, string resourceType, SensitivePaths? marks, bool isSecret)
    {
        _attributes.Clear();
        _resourceType = resourceType;
        _isSecretType = SecretNames.IsSecretType(resourceType);
        Visit(value, path, marks, isSecret ? Secrecy.Secret : Secrecy.None);
        _attributes.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return _attributes.ToArray();
    }

    private enum Secrecy
    {
        /// <summary>Nothing says so.</summary>
        None,

        /// <summary>It may be one: hashed.</summary>
        Doubtful,

        /// <summary>It is one: hashed, and looked for elsewhere.</summary>
        Secret,
    }

    private void Visit(JsonElement value, string path, SensitivePaths? marks, Secrecy secrecy)
    {
        if (marks is { IsMarked: true })
        {
            secrecy = Secrecy.Secret;
        }
        // An attribute that an instance does not have at all (a provider left it out) is no reason to hide the others.
        else if (path.Length > 0 && marks is not null && marks.LeadsOutOf(value))
        {
            if (DynamicValue.TryUnwrap(value, out var inner))
            {
                Visit(inner, $"{path}.value", marks, secrecy);
                return;
            }

            secrecy = Secrecy.Secret;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            // The keys of a secret map are as secret as its values.
            case JsonValueKind.Object when secrecy != Secrecy.Secret && value.EnumerateObject().Any():
                foreach (var property in value.EnumerateObject())
                {
                    Visit(property.Value, Join(path, property.Name), marks?.Below(property.Name), Max(secrecy, ByName(property, path)));
                }

                break;
            case JsonValueKind.Array when secrecy != Secrecy.Secret && value.EnumerateArray().Any(static item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array):
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Visit(item, $"{path}[{index}]", marks?.Below(index.ToString()), secrecy);
                    index++;
                }

                break;
            default:
                AddLeaf(value, path, marks is null ? secrecy : Secrecy.Secret);
                break;
        }
    }

    private void AddLeaf(JsonElement value, string path, Secrecy secrecy)
    {
        // A name says what a text is, not what a switch or a number is: manage_master_user_password = true is no secret.
        var isText = value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number);
        if (secrecy == Secrecy.Secret)
        {
            secrets.Add(value);
        }

        var isHidden = secrecy == Secrecy.Secret || (secrecy == Secrecy.Doubtful && isText && !IsArn(value));
        var text = isHidden ? null : JsonSerializer.Serialize(value, s_compact);
        var isSensitive = text is null || SecretValues.CarriesCredential(text);
        _attributes.Add(new AttributeSnapshot(Intern(path), hasher.Hash(value), isSensitive || text!.Length > MaxShownLength ? null : text)
        {
            IsSensitive = isSensitive,
        });
    }

    private Secrecy ByName(JsonProperty property, string path)
    {
        var name = property.Name;
        if (path.Length == 0 && SecretNames.IsKnownSecret(_resourceType, name))
        {
            return Secrecy.Secret;
        }

        if (SecretNames.LooksSecret(name))
        {
            return property.Value.ValueKind == JsonValueKind.String && !IsArn(property.Value) ? Secrecy.Secret : Secrecy.Doubtful;
        }

        return SecretNames.IsEnvironment(name) || (_isSecretType && !SecretNames.IsAbout(name)) ? Secrecy.Doubtful : Secrecy.None;
    }

    // The ARN of a secret names it, and is none.
    private static bool IsArn(JsonElement value)
        => value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith("arn:", StringComparison.Ordinal);

    private static Secrecy Max(Secrecy a, Secrecy b) => a > b ? a : b;

    // A key that could not be told from the punctuation of a path is quoted, as in an HCL index.
    private static string Join(string path, string name)
    {
        if (name.AsSpan().IndexOfAny(".[]\" ") >= 0 || name.Length == 0)
        {
            return $"{path}[{JsonSerializer.Serialize(name, s_compact)}]";
        }

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    private string Intern(string path)
    {
        if (internedPaths.TryGetValue(path, out var interned))
        {
            return interned;
        }

        internedPaths.Add(path, path);
        return path;
    }
}
