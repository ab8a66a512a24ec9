using Hokusai.Terraform.State;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Tells which values may hold a secret although their table does not say so: a password in a tag, a token in a URL.</summary>
internal static class Secrecy
{
    /// <summary>The fact, marked as sensitive where a name or a value in it looks like a secret.</summary>
    public static Fact<AttributeValue> Mark(string attribute, Fact<AttributeValue> fact)
        => fact.IsKnown && !fact.IsSensitive && MayHoldSecret(attribute, fact.Reveal()) ? fact.AsSensitive() : fact;

    private static bool MayHoldSecret(string name, AttributeValue value) => value.Kind switch
    {
        AttributeKind.String => MayBeSecret(name, value.String!),
        AttributeKind.List or AttributeKind.Set => value.Items.Any(item => MayHoldSecret(name, item)),
        AttributeKind.Map => value.Members.Any(member => MayHoldSecret(member.Key, member.Value)),
        _ => false,
    };

    // The ARN of a secret names it, and is none.
    private static bool MayBeSecret(string name, string text)
        => text.Length > 0
            && !text.StartsWith("arn:", StringComparison.Ordinal)
            && (SecretNames.LooksSecret(name) || SecretValues.CarriesCredential(text));
}
