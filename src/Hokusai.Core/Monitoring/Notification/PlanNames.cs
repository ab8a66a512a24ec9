using System.Security.Cryptography;
using System.Text;

namespace Hokusai.Core.Monitoring.Notification;

/// <summary>Names, labels and tags of what the monitoring consists of.</summary>
internal static class PlanNames
{
    /// <summary>The length of <see cref="Digest"/>.</summary>
    public const int DigestLength = 8;

    /// <summary>A name of the monitoring: its own, a hyphen and the suffix.</summary>
    /// <exception cref="FormatException">The monitoring's name is none.</exception>
    public static string Name(MonitoringSettings settings, string suffix)
    {
        var name = settings.Name;
        if (!MonitoringSettings.IsName(name))
        {
            throw new FormatException($"'{name}' can't name the monitoring: it takes lower-case letters, digits and hyphens, at most {MonitoringSettings.LongestName}, and begins with a letter. Give it another name.");
        }

        return $"{name}-{suffix}";
    }

    /// <summary>Terraform's label for a name. Names that differ have labels that differ.</summary>
    public static string Label(string name)
    {
        // https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers: none begins with a digit.
        var label = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
        label = label.Length > 0 && char.IsAsciiDigit(label[0]) ? $"_{label}" : label;
        return name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? label
            : $"{label}_{Digest(name)}";
    }

    /// <summary>Tells names apart that a shorter or plainer form of them does not: <see cref="DigestLength"/> hexadecimal digits.</summary>
    public static string Digest(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestLength].ToLowerInvariant();

    /// <summary>The tags of everything that takes tags.</summary>
    public static AttributeValue Tags(MonitoringSettings settings)
        => AttributeValue.Map(settings.Tags.Select(tag => KeyValuePair.Create(tag.Key, AttributeValue.FromString(tag.Value))).Append(new(MonitoringTags.Owner, settings.Name)));

    /// <summary>A map of the members given.</summary>
    public static AttributeValue Map(params IEnumerable<(string Name, AttributeValue Value)> members)
        => AttributeValue.Map(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    /// <summary>A list of texts.</summary>
    public static AttributeValue Texts(params IEnumerable<string> texts) => AttributeValue.List(texts.Select(AttributeValue.FromString));
}
