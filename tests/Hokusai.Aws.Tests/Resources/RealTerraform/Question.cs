using System.Text.Json;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>A command of the AWS CLI that the snapshot needs: once, or once for each item that another one listed.</summary>
/// <param name="Service">The service.</param>
/// <param name="Command">The command.</param>
/// <param name="Option">The option that takes the item; null for a command that lists everything.</param>
/// <param name="ListedBy">The command that lists the items.</param>
/// <param name="Path">Where the items' names are in its answer, with marks: <c>Buckets[].Name</c>.</param>
/// <param name="More">Further arguments.</param>
internal sealed record Question(string Service, string Command, string? Option = null, string? ListedBy = null, string? Path = null, params string[] More)
{
    /// <summary>What tells several questions about one item apart.</summary>
    public string SubjectSuffix { get; init; } = "";

    /// <summary>The names at the path.</summary>
    public static IEnumerable<string> Names(JsonElement answer, string path)
    {
        IEnumerable<JsonElement> level = [answer];
        foreach (var step in path.Split('.'))
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            level = level.SelectMany(element => element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
                ? step.EndsWith("[]", StringComparison.Ordinal) ? [.. found.EnumerateArray()] : [found]
                : Array.Empty<JsonElement>());
        }

        return level.Select(element => element.GetString()!);
    }
}
