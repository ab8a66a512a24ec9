using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hokusai.Aws.Protocols;

/// <summary>How requests and answers become JSON, on the wire and in the shape that the AWS CLI prints.</summary>
internal static class WireJson
{
    // The deepest answer that AWS documents (a policy or a schema inside one) stays far below; hostile nesting is refused.
    private const int MaxDepth = 64;

    private static readonly JsonSerializerOptions s_pascal = Create(null, new AwsTime());
    private static readonly JsonSerializerOptions s_camel = Create(JsonNamingPolicy.CamelCase, new AwsTime());
    private static readonly JsonSerializerOptions s_pascalRequest = Create(null, new EpochTime());
    private static readonly JsonSerializerOptions s_camelRequest = Create(JsonNamingPolicy.CamelCase, new EpochTime());

    /// <summary>Reads answers, and writes them as the AWS CLI does.</summary>
    public static JsonSerializerOptions Answers(AwsService service) => service.CamelCaseMembers ? s_camel : s_pascal;

    /// <summary>Writes requests: times are seconds since 1970.</summary>
    public static JsonSerializerOptions Requests(AwsService service) => service.CamelCaseMembers ? s_camelRequest : s_pascalRequest;

    private static JsonSerializerOptions Create(JsonNamingPolicy? naming, JsonConverter<DateTimeOffset> time)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = naming,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // What cannot be set is about the request (its operation, its paging), not in it.
            IgnoreReadOnlyProperties = true,
            // Snapshots are read by people: no \u0027 where an apostrophe will do. They are never embedded in HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            MaxDepth = MaxDepth,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNullElements } },
        };
        options.Converters.Add(time);
        options.MakeReadOnly();
        return options;
    }

    // No list or map of these APIs is sparse (https://smithy.io/2.0/spec/type-refinement-traits.html#sparse-trait), and the records say so.
    private static void RefuseNullElements(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Set is { } set && property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            {
                property.Set = (structure, value) => set(structure, HoldsNull(value) ? throw new JsonException($"{property.Name} holds a null.") : value);
            }
        }
    }

    private static bool HoldsNull(object? value) => value switch
    {
        IDictionary map => map.Values.Cast<object?>().Any(item => item is null || HoldsNull(item)),
        IList list => list.Cast<object?>().Any(item => item is null || HoldsNull(item)),
        _ => false,
    };

    private sealed class EpochTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Requests are only written.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
            => writer.WriteNumberValue(AwsTime.ToEpoch(value));
    }
}
