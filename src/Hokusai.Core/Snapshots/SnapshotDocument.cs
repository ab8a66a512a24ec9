using System.Text.Json;

namespace Hokusai.Core.Snapshots;

/// <summary>One answer of AWS, all its pages together, as <c>aws … --output json</c> prints it.</summary>
/// <remarks>
/// "There is none" is an answer, too: where AWS says so with an error code (<c>NoSuchBucketPolicy</c>), the content is
/// <c>{"hokusai:absent": "NoSuchBucketPolicy"}</c>, which <c>aws</c> never prints. Whoever looks for a member in it finds none, which is right.
/// </remarks>
/// <param name="Key">What was asked, and where.</param>
/// <param name="Content">The answer. Members are named as the AWS CLI names them; times are ISO 8601 text.</param>
/// <param name="Source">Where a person finds it: a file's path, or the API call for a snapshot held in memory.</param>
public sealed record SnapshotDocument(SnapshotKey Key, JsonElement Content, string Source)
{
    private const string AbsentMember = "hokusai:absent";

    /// <summary>The error code by which AWS said that what was asked for does not exist; null where it exists.</summary>
    public string? AbsentCode
        => Content.ValueKind == JsonValueKind.Object && Content.TryGetProperty(AbsentMember, out var code) && code.ValueKind == JsonValueKind.String
            ? code.GetString()
            : null;

    /// <summary>The content that says that what was asked for does not exist.</summary>
    /// <param name="code">The error code by which AWS said so.</param>
    public static JsonElement Absent(string code)
        => JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { [AbsentMember] = code });

    /// <summary>Documents are equal where they answer the same with the same; where they were found does not matter.</summary>
    public bool Equals(SnapshotDocument? other) => other is not null && Key == other.Key && JsonContent.AreEqual(Content, other.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, JsonContent.HashCodeOf(Content));
}
