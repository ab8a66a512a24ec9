using System.Buffers;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>What the provider derives from names and ARNs.</summary>
internal static class Names
{
    // The suffix that the plugin SDK appends to a name_prefix: the time and a counter, as hexadecimal digits.
    private const int UniqueSuffixLength = 26;

    private static readonly SearchValues<char> s_hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The prefix from which Terraform made a name; not set where the name does not end as Terraform's do.</summary>
    public static AttributeValue PrefixOf(string name)
        => name.Length > UniqueSuffixLength && name.AsSpan(name.Length - UniqueSuffixLength).IndexOfAnyExcept(s_hexadecimal) < 0
            ? name[..^UniqueSuffixLength]
            : AttributeValue.Null;

    /// <summary>What follows the last slash: the name in the ARN of a cluster, a service or a role.</summary>
    public static AttributeValue AfterLastSlash(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    /// <summary>What follows the last colon: the name in the ARN of a topic, a queue or a database.</summary>
    public static AttributeValue AfterLastColon(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
}
