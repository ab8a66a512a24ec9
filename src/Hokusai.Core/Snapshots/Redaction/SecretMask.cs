using System.Buffers;
using System.Text;

namespace Hokusai.Core.Snapshots.Redaction;

/// <summary>
/// Replaces what is assigned to secret names in a text that is read as a whole, a script or a document: <c>--password=…</c>, <c>"token": "…"</c>,
/// <c>API_KEY: …</c>. What refers to a value elsewhere, <c>{{ Password }}</c> or <c>$PASSWORD</c>, is no secret and stays.
/// </summary>
internal static class SecretMask
{
    private const string Default = "default";

    // What a document says of a parameter beside its default: https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-syntax-data-elements-parameters.html
    private static readonly HashSet<string> s_aboutParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "description", "allowedValues", "allowedPattern", "displayType", "minItems", "maxItems", "minChars", "maxChars", "noEcho",
    };

    private static readonly SearchValues<char> s_endOfValue = SearchValues.Create(" \t\r\n\"'`,;&|<>()}]");

    /// <summary>The text with replacements; as it was where there is nothing to replace.</summary>
    public static string Apply(string text, Func<string, string> replace)
    {
        var masked = new StringBuilder();
        var kept = 0;
        var isInsideSecret = false;
        for (var sign = text.AsSpan().IndexOfAny('=', ':'); sign >= 0; sign = Next(text, sign))
        {
            var name = Name(text, sign);
            var isDefault = isInsideSecret && name.Equals(Default, StringComparison.OrdinalIgnoreCase);
            var isSecret = isDefault || SecretText.IsSecretVariable(name);
            // "Password: {type: String, default: …}": the name stands a level above the value.
            isInsideSecret = isSecret || (isInsideSecret && s_aboutParameters.Contains(name));
            if (isSecret && Value(text, sign) is { } value && value.Start.Value >= kept)
            {
                masked.Append(text, kept, value.Start.Value - kept).Append(replace(text[value]));
                kept = value.End.Value;
            }
        }

        return kept == 0 ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }

    private static int Next(string text, int sign)
    {
        var next = text.AsSpan(sign + 1).IndexOfAny('=', ':');
        return next < 0 ? -1 : sign + 1 + next;
    }

    /// <summary>The name before an assignment, which may stand in quotes; empty where there is none.</summary>
    private static string Name(string text, int sign)
    {
        var end = sign;
        while (end > 0 && text[end - 1] is ' ' or '"' or '\'')
        {
            end--;
        }

        var start = end;
        while (start > 0 && SecretText.IsNamePart(text[start - 1]))
        {
            start--;
        }

        return text[start..end].TrimStart('-');
    }

    /// <summary>Where the value behind an assignment stands; null where there is none on the line, or where it refers to one elsewhere.</summary>
    private static Range? Value(string text, int sign)
    {
        var start = sign + 1;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        var quote = start < text.Length && text[start] is '"' or '\'' ? text[start] : '\0';
        if (quote != '\0')
        {
            start++;
        }

        var rest = text.AsSpan(start);
        var length = quote == '\0' ? rest.IndexOfAny(s_endOfValue) : rest.IndexOf(quote);
        length = length < 0 ? rest.Length : length;
        return length == 0 || rest[0] is '{' or '[' or '$' or '%' or '!' or '=' or ':' or '/' ? null : start..(start + length);
    }
}
