using System.Text.Json;

namespace Hokusai.Core.Snapshots;

/// <summary>One answer of AWS, all its pages together, as <c>aws … --output json</c> prints it.</summary>
/// <param name="Key">What was asked, and where.</param>
/// <param name="Content">The answer. Members are named as the AWS CLI names them; times are ISO 8601 text.</param>
/// <param name="Source">Where a person finds it: a file's path, or the API call for a snapshot held in memory.</param>
public sealed record SnapshotDocument(SnapshotKey Key, JsonElement Content, string Source);
