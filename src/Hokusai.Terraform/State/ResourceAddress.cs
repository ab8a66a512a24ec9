using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>Addresses as Terraform prints them. https://developer.hashicorp.com/terraform/cli/state/resource-addressing</summary>
internal static class ResourceAddress
{
    /// <summary>The address of a resource without its instance key; null where the element has no type or name.</summary>
    public static string? OfResource(JsonElement resource)
    {
        if (Text(resource, "type") is not { } type || Text(resource, "name") is not { } name)
        {
            return null;
        }

        var module = Text(resource, "module") is { Length: > 0 } path ? path + "." : "";
        var mode = Text(resource, "mode") is "data" ? "data." : "";
        return $"{module}{mode}{type}.{name}";
    }

    /// <summary>The address of an instance of a resource.</summary>
    public static string OfInstance(string resourceAddress, JsonElement instance)
    {
        var address = resourceAddress;
        if (instance.TryGetProperty("index_key", out var key))
        {
            address += key.ValueKind switch
            {
                JsonValueKind.String => $"[\"{Escape(key.GetString()!)}\"]",
                JsonValueKind.Number => $"[{key.GetRawText()}]",
                _ => "",
            };
        }

        return Text(instance, "deposed") is { Length: > 0 } deposed ? $"{address} (deposed object {deposed})" : address;
    }

    /// <summary>The text of a property; null where it is absent or no text.</summary>
    public static string? Text(JsonElement element, string property)
        => element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Escape(string key)
        => key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
