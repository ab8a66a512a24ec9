using System.Globalization;

namespace Hokusai.Aws.Protocols;

/// <summary>Single values as text, in forms and in the query strings and paths of REST.</summary>
internal static class WireText
{
    /// <summary>The text of a value; null where it is a structure.</summary>
    public static string? Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        ReadOnlyMemory<byte> bytes => Convert.ToBase64String(bytes.Span),
        DateTimeOffset time => AwsTime.ToWire(time),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
