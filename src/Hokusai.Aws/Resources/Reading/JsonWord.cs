using System.Text.Json;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Kinds of JSON values in words.</summary>
internal static class JsonWord
{
    public static string Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        JsonValueKind.Null => "null",
        _ => "missing",
    };
}
