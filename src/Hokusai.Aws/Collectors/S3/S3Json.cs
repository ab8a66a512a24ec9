using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Collectors.S3;

/// <summary>Writes what the S3 package answers in the shape that the AWS CLI prints: absent members are left out, times are ISO 8601 text.</summary>
internal static class S3Json
{
    private static readonly JsonSerializerOptions s_options = Create();

    /// <summary>A document.</summary>
    public static JsonElement Of(object content) => JsonSerializer.SerializeToElement(content, s_options);

    /// <summary>A time of the SDK, which is in UTC or says so.</summary>
    public static DateTimeOffset? Time(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;

    /// <summary>One of the SDK's words; null where there is none.</summary>
    public static string? Word(ConstantClass? word) => string.IsNullOrEmpty(word?.Value) ? null : word.Value;

    /// <summary>A list, where there is something in it.</summary>
    public static IReadOnlyList<object>? List<T>(IEnumerable<T>? items, Func<T, object> content) => items?.Select(content).ToList() is { Count: > 0 } list ? list : null;

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new AwsTime());
        return options;
    }
}
