namespace Hokusai.Aws.Monitoring.Writing;

/// <summary>Terraform's values in the types of requests. What is not set is null, which is not sent.</summary>
internal static class AttributeReading
{
    /// <summary>A text.</summary>
    public static string? Text(this AttributeValue attributes, string name) => attributes[name] is { IsUnset: false } value ? value.String ?? value.ToString() : null;

    /// <summary>A whole number.</summary>
    public static int? Integer(this AttributeValue attributes, string name) => (int?)attributes.Real(name);

    /// <summary>A number; Terraform keeps some as text.</summary>
    public static double? Real(this AttributeValue attributes, string name)
        => attributes[name] is { String.Length: > 0 } value
            ? double.Parse(value.String, System.Globalization.CultureInfo.InvariantCulture)
            : attributes[name].Number;

    /// <summary>A truth value.</summary>
    public static bool? Flag(this AttributeValue attributes, string name) => attributes[name].Bool;

    /// <summary>Texts of a list or set.</summary>
    public static IReadOnlyList<string>? Texts(this AttributeValue attributes, string name)
        => attributes[name] is { IsUnset: false } value ? [.. value.Items.Select(item => item.String ?? item.ToString())] : null;

    /// <summary>A map of texts.</summary>
    public static IReadOnlyDictionary<string, string>? TextMap(this AttributeValue attributes, string name)
        => attributes[name] is { IsUnset: false } value
            ? value.Members.ToDictionary(member => member.Key, member => member.Value.String ?? member.Value.ToString(), StringComparer.Ordinal)
            : null;

    /// <summary>The only block of a name; null where there is none.</summary>
    public static AttributeValue? Block(this AttributeValue attributes, string name) => attributes[name].Items is [var block, ..] ? block : null;

    /// <summary>Blocks as a request's shapes; null where there are none.</summary>
    public static IReadOnlyList<T>? Blocks<T>(this AttributeValue attributes, string name, Func<AttributeValue, T> shape)
        => attributes[name] is { IsUnset: false } value ? [.. value.Items.Select(shape)] : null;

    /// <summary>The members of a map as pairs in the shape of a service.</summary>
    public static IReadOnlyList<T>? Pairs<T>(this AttributeValue attributes, string name, Func<string, string, T> pair)
        => attributes.TextMap(name)?.Select(member => pair(member.Key, member.Value)).ToList();
}
