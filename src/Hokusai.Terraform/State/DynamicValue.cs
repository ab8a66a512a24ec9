using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>
/// A value of an attribute without a fixed type (<c>terraform_data.input</c>): Terraform stores it together with its type,
/// <c>{"value": …, "type": …}</c>, while the paths of sensitive values leave the wrapping out.
/// </summary>
internal static class DynamicValue
{
    /// <summary>The value inside the wrapping; false where the element is not one.</summary>
    public static bool TryUnwrap(JsonElement element, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object
            && element.EnumerateObject().Count() == 2
            && element.TryGetProperty("type", out var type)
            && type.ValueKind is JsonValueKind.String or JsonValueKind.Array
            && element.TryGetProperty("value", out value);
    }
}
