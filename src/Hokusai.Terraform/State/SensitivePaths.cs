using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>
/// The paths that a state marks as sensitive (<c>sensitive_attributes</c>), as a tree over attribute names and indexes.
/// Each path is a list of steps, <c>{"type":"get_attr","value":"password"}</c> or
/// <c>{"type":"index","value":{"value":0,"type":"number"}}</c>.
/// </summary>
internal sealed class SensitivePaths
{
    private Dictionary<string, SensitivePaths>? _children;

    /// <summary>Whether everything from here on is sensitive.</summary>
    public bool IsMarked { get; private set; }

    /// <summary>Reads the element; a path that cannot be understood marks what it leads to as far as it is understood.</summary>
    public static SensitivePaths? Read(JsonElement instance)
    {
        if (!instance.TryGetProperty("sensitive_attributes", out var paths)
            || paths.ValueKind != JsonValueKind.Array
            || paths.GetArrayLength() == 0)
        {
            return null;
        }

        var root = new SensitivePaths();
        foreach (var path in paths.EnumerateArray())
        {
            root.Mark(path);
        }

        return root;
    }

    /// <summary>The marks below an attribute or an index; null where there are none.</summary>
    public SensitivePaths? Below(string step) => _children?.GetValueOrDefault(step);

    /// <summary>Whether a mark leads to something that the value does not have: its place is unknown, so all of the value is in doubt.</summary>
    public bool LeadsOutOf(JsonElement value) => _children is not null && value.ValueKind switch
    {
        JsonValueKind.Object => _children.Keys.Any(step => !value.TryGetProperty(step, out _)),
        JsonValueKind.Array => _children.Keys.Any(step => !int.TryParse(step, out var index) || index < 0 || index >= value.GetArrayLength()),
        JsonValueKind.Null => false,
        _ => true,
    };

    private void Mark(JsonElement path)
    {
        var node = this;
        if (path.ValueKind == JsonValueKind.Array)
        {
            foreach (var step in path.EnumerateArray())
            {
                if (StepName(step) is not { } name)
                {
                    break;
                }

                node._children ??= new Dictionary<string, SensitivePaths>(StringComparer.Ordinal);
                if (!node._children.TryGetValue(name, out var child))
                {
                    child = new SensitivePaths();
                    node._children.Add(name, child);
                }

                node = child;
            }
        }

        node.IsMarked = true;
    }

    private static string? StepName(JsonElement step)
    {
        if (step.ValueKind != JsonValueKind.Object || !step.TryGetProperty("value", out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("value", out value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
