using System.Text.Json;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Monitoring;

/// <summary>
/// What of an attribute may be shown. Resources hold what was read, so that it can be compared and written back; whatever leaves as text goes through here.
/// </summary>
public static class ShownValues
{
    // The paths of an input transformer are called after what they lead to: "secret" leads to a secret's name, and is none.
    private const string Paths = "input_paths";

    // What is shorter is no secret, and stands in half of all words.
    private const int ShortestSecret = 4;

    /// <summary>The value, with Terraform's placeholder in place of each text that may be a secret. Of a JSON document, only the texts in it are replaced.</summary>
    /// <param name="name">The name of the attribute, or of the member of a map.</param>
    /// <param name="value">The value.</param>
    public static AttributeValue Of(string name, AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind switch
        {
            AttributeKind.String => OfText(name, value),
            AttributeKind.List => AttributeValue.List(value.Items.Select(item => Of(name, item))),
            AttributeKind.Set => AttributeValue.Set(value.Items.Select(item => Of(name, item))),
            AttributeKind.Map => AttributeValue.Map(value.Members.Select(member => KeyValuePair.Create(member.Key, Of(NameOf(name, member.Key), member.Value)))),
            _ => value,
        };
    }

    /// <summary>The text with the placeholder in place of the values of a resource that may be secrets: services repeat in their errors what they were sent.</summary>
    /// <param name="text">What a service said.</param>
    /// <param name="attributes">What the resource has, or was to have.</param>
    public static string Without(string text, AttributeValue? attributes)
    {
        ArgumentNullException.ThrowIfNull(text);
        // The longest first: one may be a part of another.
        return Secrets("", attributes ?? AttributeValue.Null).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)
            .Aggregate(text, (shown, secret) => shown.Replace(secret, Fact<AttributeValue>.SensitivePlaceholder, StringComparison.Ordinal));
    }

    /// <summary>Whether a text under a name may be a secret. The ARN of a secret names it, and is none.</summary>
    /// <param name="name">The name of the attribute, or of the member of a map.</param>
    /// <param name="text">The text.</param>
    public static bool MayBeSecret(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0
            && !text.StartsWith("arn:", StringComparison.Ordinal)
            && !(name == Paths && text.StartsWith('$'))
            && (SecretNames.LooksSecret(name) || SecretValues.CarriesCredential(text) || IsWebEndpoint(name, text));
    }

    /// <summary>The name that tells what a member of a map is.</summary>
    internal static string NameOf(string map, string member) => map == Paths ? map : member;

    private static AttributeValue OfText(string name, AttributeValue value)
    {
        if (!SecretNames.LooksSecret(name) && Document(value.String!) is { } document)
        {
            var shown = Of(name, document);
            return shown == document ? value : shown.ToString();
        }

        return MayBeSecret(name, value.String!) ? Fact<AttributeValue>.SensitivePlaceholder : value;
    }

    private static IEnumerable<string> Secrets(string name, AttributeValue value) => value.Kind switch
    {
        AttributeKind.String when !SecretNames.LooksSecret(name) && Document(value.String!) is { } document => Secrets(name, document),
        AttributeKind.String when value.String!.Length >= ShortestSecret && MayBeSecret(name, value.String) => [value.String],
        AttributeKind.Map => value.Members.SelectMany(member => Secrets(NameOf(name, member.Key), member.Value)),
        _ => value.Items.SelectMany(item => Secrets(name, item)),
    };

    /// <summary>The document in a text; null where there is none.</summary>
    private static AttributeValue? Document(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith(['{']) && !text.AsSpan().TrimStart().StartsWith(['[']))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return AttributeValue.FromJson(document.RootElement);
        }
        // Half of a surrogate pair is no text that could be looked at.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The addresses that chat and paging services give out contain the key to them.
    private static bool IsWebEndpoint(string name, string text) => name == "endpoint" && text.Contains("://", StringComparison.Ordinal);
}
