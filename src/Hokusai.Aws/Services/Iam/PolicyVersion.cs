using System.Text.Json;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html</summary>
internal sealed record PolicyVersion : AwsShape
{
    public JsonElement? Document { get; init; }
    public string? VersionId { get; init; }
    public bool? IsDefaultVersion { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
}
